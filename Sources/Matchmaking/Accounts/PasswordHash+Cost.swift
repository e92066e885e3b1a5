extension PasswordHash {
    /// What it costs, as its text says: `$argon2id$v=19$m=19456,t=2,p=1$…`. Nil if it says something else.
    package var cost: Cost? {
        let parts = text.split(separator: "$")
        guard parts.count == 5, parts[0] == "argon2id", parts[1] == "v=19" else { return nil }
        let parameters = parts[2].split(separator: ",").map { $0.split(separator: "=") }
        guard parameters.count == 3, parameters.allSatisfy({ $0.count == 2 }),
            parameters.map(\.[0]) == ["m", "t", "p"],
            let memory = UInt32(parameters[0][1]), let passes = UInt32(parameters[1][1]),
            let lanes = UInt32(parameters[2][1])
        else { return nil }
        return Cost(memoryKiB: memory, passes: passes, lanes: lanes)
    }

    /// Whether it should be made anew while the password is at hand.
    package func needsRehash(for standard: Cost) -> Bool { cost != standard }

    /// Matches no password that anybody will find, and takes as long as any other to say so: salt and hash are zero.
    static func decoy(_ cost: Cost) -> PasswordHash {
        let (salt, hash) = (String(repeating: "A", count: 22), String(repeating: "A", count: 43))
        return PasswordHash(
            text: "$argon2id$v=19$m=\(cost.memoryKiB),t=\(cost.passes),p=\(cost.lanes)$\(salt)$\(hash)")
    }
}
