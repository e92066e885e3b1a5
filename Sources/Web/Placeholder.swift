package import Hummingbird
package import Matchmaking
package func berthRouter(recommendations: Recommendations, isDemonstration: Bool) -> Router<BasicRequestContext> { Router() }
