/// For whom a list is made, as `for` in the API and on the command line says it.
enum Asker: String, CaseIterable, Sendable {
    /// The text is a need: OPCs are found for it.
    case scenario
    /// The text is what an OPC can do: scenarios are found for it.
    case opc
}
