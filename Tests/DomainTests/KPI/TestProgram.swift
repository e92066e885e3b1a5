import Domain
import Foundation

/// With three tracks and targets that small histories come near to.
func testProgram(targets: String = #"{"indicator": "scenariosOpened", "value": 6, "by": "2028-12-31", "source": "1"}"#)
    throws -> Program
{
    let text = """
        {"id": "test", "name": {"zh": "试", "en": "Test"}, "document": "1", "periodEnd": "2028-12-31",
        "headcountLimit": 10, "tracks": [{"id": "ports", "name": {"zh": "港", "en": "Ports"}},
        {"id": "culture", "name": {"zh": "文", "en": "Culture"}},
        {"id": "vehicles", "name": {"zh": "车", "en": "Vehicles"}}], "targets": [\(targets)]}
        """
    return try JSONDecoder().decode(Program.self, from: Data(text.utf8))
}
