import Foundation
import Hummingbird
import HummingbirdTesting
import Matchmaking
import Testing

@testable import Web

/// The description of the API is written by hand, and read here just as far as it takes to compare it with the routes.
struct DescriptionTests {
    @Test func `every route is described, and every description has a route`() async throws {
        try await withTestServices { services in
            let router = Router(context: AppContext.self)
            router.addRoutes(HealthRoutes(recommendations: services.recommendations.recommendations).endpoints)
            router.addRoutes(MetricsRoutes(metrics: Metrics()) { [] }.endpoints)
            router.addRoutes(DescriptionRoutes().endpoints)
            router.addRoutes(ProblemRoutes(site: try testSite()).endpoints, atPath: "problems")
            API(services: services, options: ServerOptions(), send: { _ in })
                .addRoutes(to: router, Admission(options: ServerOptions(), accounts: services.accounts))
            let routes = Set(router.routes.map { "\($0.method.rawValue) \($0.path)" })
            let described = Set(try DescribedOperation.all().map(\.name))
            #expect(described.subtracting(routes).sorted() == [])
            #expect(routes.subtracting(described).sorted() == [])
        }
    }

    @Test func `every operation has an id of its own, says who may call it and what can happen`() throws {
        let operations = try DescribedOperation.all()
        #expect(operations.count > 50)
        #expect(Set(operations.compactMap(\.id)).count == operations.count)
        for operation in operations {
            #expect(operation.responses.contains { $0.hasPrefix("2") }, "\(operation.name)")
            guard operation.name.contains("/api/") else { continue }
            #expect(operation.responses.isSuperset(of: ["400", "429", "503"]), "\(operation.name)")
            if !operation.isPublic { #expect(operation.responses.isSuperset(of: ["401", "403"]), "\(operation.name)") }
            if operation.hasBody {
                #expect(operation.responses.isSuperset(of: ["413", "415", "422"]), "\(operation.name)")
            }
            if operation.name.hasPrefix("PATCH"), operation.name.contains("{") {
                #expect(operation.responses.isSuperset(of: ["412", "428"]), "\(operation.name)")
            }
            if operation.name.contains("{") { #expect(operation.responses.contains("404"), "\(operation.name)") }
        }
    }

    @Test func `every reference leads somewhere`() throws {
        let text = try DescribedOperation.text()
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var known: Set<String> = []
        var section = ""
        for line in lines.drop(while: { $0 != "components:" }).dropFirst() {
            if let name = line.wholeMatch(of: /\ \ (\w+):/)?.output.1 { section = String(name) }
            if let name = line.wholeMatch(of: /\ {4}(\w+):.*/)?.output.1 { known.insert("\(section)/\(name)") }
        }
        let used = Set(text.matches(of: /#\/components\/(\w+\/\w+)/).map { String($0.output.1) })
        #expect(used.subtracting(known).sorted() == [])
        #expect(known.filter { !$0.hasPrefix("securitySchemes") }.subtracting(used).sorted() == [])
    }

    @Test func `every kind of problem is listed`() throws {
        let text = try DescribedOperation.text()
        for kind in ProblemKind.allCases { #expect(text.contains("\(kind.rawValue)"), "\(kind.rawValue)") }
    }

    @Test func `it is served`() async throws {
        try await withSite { client in
            let response = try await client.get("/openapi.yaml")
            #expect(response.status == .ok && response.headers[.contentType] == "application/yaml")
            #expect(response.page.hasPrefix("openapi: 3.1."))
        }
    }
}
