import Domain

/// Who may do what: role by route by whose thing it is. Written from the documents, not from the code.
///
/// After each route stands what exactly is asked of it; `@owner` and `@opc` mean: in the name of that organization,
/// with `Berth-On-Behalf-Of`. Then come who is not signed in, and five roles with three cells each: for what is ours,
/// for what is another organization's of the same program, and for somebody of another program who asks for what is
/// ours. We are the owner 海汇航运, the OPC 纸鸢工作室, and the community 蓝湾社区 that the OPC is a resident of; owner
/// and OPC have allowed the community and the office to act for them. The office and its administrator belong to
/// neither side: to them, ours and theirs are the listings of two others.
///
/// - `ok`: done or shown, without contact details of anybody else; `ok+`: with them.
/// - A list shows `all`, what nobody else may see included; `open`: all of ours and what others have published; `pub`:
///   what is published, ours and theirs; `own`: ours only; `none`: nothing of our program.
/// - `401`: sign in first; `403`: not for this role or side; `404`: not there for these eyes; `422`: the body names
///   something that is not there for these eyes. All of them change nothing.
/// - `·`: there is nothing else to ask than before.
enum AccessTable {
    static let columns: [Role] = [.admin, .office, .owner, .opc, .community]

    static let lines = (people + listings + matches + program + server)
        .split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)

    static let rows = lines.compactMap(AccessRow.init)

    private static let people = """
        # route                                         |   |admin      |office     |owner      |opc        |community
        POST   sessions                                 |ok |ok  ·   401|ok  ·   401|ok  ·   401|ok  ·   401|ok  ·   401
        DELETE sessions/current                         |401|ok  ·   ·  |ok  ·   ·  |ok  ·   ·  |ok  ·   ·  |ok  ·   ·
        GET    me                                       |401|ok  ·  none|ok  ·  none|ok  ·  none|ok  ·  none|ok  ·  none
        PATCH  me/password                              |401|ok  ·   ·  |ok  ·   ·  |ok  ·   ·  |ok  ·   ·  |ok  ·   ·
        GET    me/data                                  |401|ok  ·  none|ok  ·  none|ok  ·  none|ok  ·  none|ok  ·  none
        GET    accounts                                 |401|all ·  none|all ·  none|own ·  none|own ·  none|own ·  none
        POST   accounts                                 |401|ok  ok  422|403 403 403|403 403 403|403 403 403|403 403 403
        POST   accounts/{id}/transitions      itself    |401|403 ·   404|403 ·   404|403 ·   404|403 ·   404|403 ·   404
        POST   accounts/{id}/transitions      colleague |401|ok  ok  404|403 ok  404|403 404 404|403 404 404|403 404 404
        DELETE accounts/{id}/sessions         itself    |401|ok  ·   404|ok  ·   404|ok  ·   404|ok  ·   404|ok  ·   404
        DELETE accounts/{id}/sessions         colleague |401|ok  ok  404|403 ok  404|403 404 404|403 404 404|403 404 404
        POST   invitations                    colleague |401|ok  ok  422|403 ok  422|ok  403 403|ok  403 403|ok  403 403
        POST   invitations                    admin     |401|ok  ·   ·  |403 ·   ·  |403 ·   ·  |403 ·   ·  |403 ·   ·
        POST   invitations/accept                       |ok |ok  ·   422|ok  ·   422|ok  ·   422|ok  ·   422|ok  ·   422
        POST   password-resets                          |ok |ok  ·   ok |ok  ·   ok |ok  ·   ok |ok  ·   ok |ok  ·   ok
        POST   password-resets/confirm                  |ok |ok  ·   422|ok  ·   422|ok  ·   422|ok  ·   422|ok  ·   422
        GET    tokens                                   |401|own ·  none|own ·  none|own ·  none|own ·  none|own ·  none
        POST   tokens                                   |401|ok  ·   ·  |ok  ·   ·  |ok  ·   ·  |ok  ·   ·  |ok  ·   ·
        DELETE tokens/{id}                    itself    |401|ok  ok  404|ok  ok  404|ok  404 404|ok  404 404|ok  404 404
        DELETE tokens/{id}                    colleague |401|ok  ok  404|404 ok  404|404 404 404|404 404 404|404 404 404
        """ + "\n"

    private static let listings = """
        GET    scenarios                                |401|all ·  none|all ·  none|open · none|pub ·  none|pub ·  none
        POST   scenarios                                |401|403 ·   ·  |403 ·   ·  |ok  ·   ·  |403 ·   ·  |403 ·   ·
        POST   scenarios                      @owner    |401|403 403 403|ok  403 403|403 403 403|403 403 403|ok  403 403
        GET    scenarios/{id}                 draft     |401|ok  ok  404|ok  ok  404|ok  404 404|404 404 404|404 404 404
        GET    scenarios/{id}                 submitted |401|ok  ok  404|ok  ok  404|ok  404 404|404 404 404|404 404 404
        GET    scenarios/{id}                 published |401|ok  ok  404|ok  ok  404|ok  ok  404|ok  ok  404|ok  ok  404
        PATCH  scenarios/{id}                 draft     |401|403 403 404|403 403 404|ok  404 404|404 404 404|404 404 404
        PATCH  scenarios/{id}                 published |401|403 403 404|403 403 404|ok  403 404|403 403 404|403 403 404
        PATCH  scenarios/{id}               draft@owner |401|403 403 403|ok  403 403|403 403 403|403 403 403|ok  403 403
        POST   scenarios/{id}/transitions     submit    |401|403 403 404|403 403 404|ok  404 404|404 404 404|404 404 404
        POST   scenarios/{id}/transitions     publish   |401|403 403 404|ok  ok  404|403 404 404|404 404 404|404 404 404
        POST   scenarios/{id}/transitions     return    |401|403 403 404|ok  ok  404|403 404 404|404 404 404|404 404 404
        POST   scenarios/{id}/transitions     close     |401|403 403 404|ok  ok  404|ok  403 404|403 403 404|403 403 404
        POST   scenarios/{id}/transitions      void     |401|403 403 404|ok  ok  404|403 403 404|403 403 404|403 403 404
        POST   scenarios/{id}/transitions     announce  |401|403 403 404|ok  ok  404|403 403 404|403 403 404|403 403 404
        POST   scenarios/{id}/transitions  submit@owner |401|403 403 403|ok  403 403|403 403 403|403 403 403|ok  403 403
        POST   scenarios/{id}/transitions publish@owner |401|403 403 403|403 403 403|403 403 403|403 403 403|403 403 403
        GET    scenarios/{id}/recommendations  draft    |401|404 404 404|404 404 404|404 404 404|404 404 404|404 404 404
        GET    scenarios/{id}/recommendations published |401|ok  ok  404|ok  ok  404|ok  403 404|403 403 404|403 403 404
        GET    scenarios/{id}/recommendations/{opc} draft     |401|404 404 404|404 404 404|404 404 404|404 404 404|404 404 404
        GET    scenarios/{id}/recommendations/{opc} published |401|ok  ok  404|ok  ok  404|ok  403 404|403 403 404|403 403 404
        GET    scenarios/{id}/duplicates      draft     |401|ok  ok  404|ok  ok  404|403 404 404|404 404 404|404 404 404
        GET    scenarios/{id}/duplicates      published |401|ok  ok  404|ok  ok  404|403 403 404|403 403 404|403 403 404
        GET    scenarios/{id}/teams           draft     |401|404 404 404|404 404 404|404 404 404|404 404 404|404 404 404
        GET    scenarios/{id}/teams           published |401|ok  ok  404|ok  ok  404|ok  403 404|403 403 404|403 403 404
        GET    opcs                                     |401|all ·  none|all ·  none|pub ·  none|own ·  none|pub ·  none
        POST   opcs                                     |401|403 ·   ·  |403 ·   ·  |403 ·   ·  |ok  ·   ·  |403 ·   ·
        POST   opcs                           @opc      |401|403 403 403|ok+ 403 403|403 403 403|403 403 403|ok+ 403 403
        GET    opcs/{id}                      draft     |401|ok  ok  404|ok+ ok+ 404|404 404 404|ok  404 404|404 404 404
        GET    opcs/{id}                      verified  |401|ok  ok  404|ok+ ok+ 404|ok  ok  404|ok  404 404|ok  ok  404
        PATCH  opcs/{id}                      draft     |401|403 403 404|403 403 404|404 404 404|ok  404 404|404 404 404
        PATCH  opcs/{id}                      verified  |401|403 403 404|403 403 404|403 403 404|ok  404 404|403 403 404
        PATCH  opcs/{id}                   verified@opc |401|403 403 403|ok+ 403 403|403 403 403|403 403 403|ok+ 403 403
        DELETE opcs/{id}                      verified  |401|403 403 404|ok  ok  404|403 403 404|ok  404 404|403 403 404
        DELETE opcs/{id}                   verified@opc |401|403 403 403|403 403 403|403 403 403|403 403 403|403 403 403
        POST   opcs/{id}/transitions          submit    |401|403 403 404|403 403 404|404 404 404|ok  404 404|404 404 404
        POST   opcs/{id}/transitions          verify    |401|403 403 404|ok+ ok+ 404|404 404 404|403 404 404|404 404 404
        POST   opcs/{id}/transitions          refuse    |401|403 403 404|ok+ ok+ 404|404 404 404|403 404 404|404 404 404
        POST   opcs/{id}/transitions          suspend   |401|403 403 404|ok+ ok+ 404|403 403 404|403 404 404|403 403 404
        POST   opcs/{id}/transitions       submit@opc   |401|403 403 403|ok+ 403 403|403 403 403|403 403 403|ok+ 403 403
        POST   opcs/{id}/transitions       verify@opc   |401|403 403 403|403 403 403|403 403 403|403 403 403|403 403 403
        GET    opcs/{id}/recommendations      verified  |401|ok  ok  404|ok  ok  404|403 403 404|ok  404 404|ok  403 404
        GET    opcs/{id}/recommendations/{scenario} verified  |401|ok  ok  404|ok  ok  404|403 403 404|ok  404 404|ok  403 404
        GET    opcs/{id}/duplicates           draft     |401|ok  ok  404|ok  ok  404|404 404 404|403 404 404|404 404 404
        GET    opcs/{id}/duplicates           verified  |401|ok  ok  404|ok  ok  404|403 403 404|403 404 404|403 403 404
        GET    duplicates                               |401|ok  ·  none|ok  ·  none|403 ·   403|403 ·   403|403 ·   403
        GET    gaps                                     |401|ok  ·  none|ok  ·  none|403 ·   403|403 ·   403|ok  ·  none
        POST   supply                                   |401|ok  ·  none|ok  ·  none|ok  ·  none|403 ·   403|403 ·   403
        POST   supply                         @owner    |401|403 403 403|ok  403 403|403 403 403|403 403 403|ok  403 403
        POST   recommendations                need      |401|pub ·  none|pub ·  none|pub ·  none|403 ·   403|pub ·  none
        POST   recommendations                ability   |401|pub ·  none|pub ·  none|pub ·  none|pub ·  none|pub ·  none
        """ + "\n"

    private static let matches = """
        GET    matches                                  |401|all ·  none|all ·  none|own ·  none|own ·  none|own ·  none
        POST   matches                                  |401|403 403 422|403 403 422|ok  403 422|ok  422 422|403 403 422
        POST   matches                        @opc      |401|403 403 403|ok  403 403|403 403 403|403 403 403|ok  403 403
        GET    matches/{id}                   applied   |401|ok  ok  404|ok+ ok+ 404|ok  404 404|ok  404 404|ok  404 404
        GET    matches/{id}                   talks     |401|ok  ok  404|ok+ ok+ 404|ok+ 404 404|ok+ 404 404|ok  404 404
        GET    matches/{id}/history           talks     |401|ok  ok  404|ok  ok  404|ok  404 404|ok  404 404|ok  404 404
        POST   matches/{id}/transitions       talk      |401|403 403 404|403 403 404|403 404 404|ok  404 404|403 404 404
        POST   matches/{id}/transitions       answer    |401|403 403 404|403 403 404|ok  404 404|403 404 404|403 404 404
        POST   matches/{id}/transitions       decline   |401|403 403 404|403 403 404|403 404 404|ok  404 404|403 404 404
        POST   matches/{id}/transitions       withdraw  |401|403 403 404|403 403 404|403 404 404|ok  404 404|403 404 404
        POST   matches/{id}/transitions       offer     |401|403 403 404|403 403 404|ok  404 404|403 404 404|403 404 404
        POST   matches/{id}/transitions       agree     |401|403 403 404|403 403 404|403 404 404|ok  404 404|403 404 404
        POST   matches/{id}/transitions       deliver   |401|403 403 404|403 403 404|403 404 404|ok  404 404|403 404 404
        POST   matches/{id}/transitions       rework    |401|403 403 404|403 403 404|ok  404 404|403 404 404|403 404 404
        POST   matches/{id}/transitions       accept    |401|403 403 404|403 403 404|ok  404 404|403 404 404|403 404 404
        POST   matches/{id}/transitions       cancel    |401|403 403 404|403 403 404|ok  404 404|ok  404 404|403 404 404
        POST   matches/{id}/transitions       void      |401|403 403 404|ok  ok  404|403 404 404|403 404 404|403 404 404
        POST   matches/{id}/transitions       expire    |401|403 403 404|403 403 404|403 404 404|403 404 404|403 404 404
        POST   matches/{id}/transitions     talk@opc    |401|403 403 403|ok  403 403|403 403 403|403 403 403|ok  403 403
        POST   matches/{id}/transitions    accept@opc   |401|403 403 403|403 403 403|403 403 403|403 403 403|403 403 403
        POST   matches/{id}/confirmation      applied   |401|403 403 404|403 403 404|403 404 404|ok  404 404|403 404 404
        POST   matches/{id}/rating            accepted  |401|403 403 404|403 403 404|ok  404 404|ok  404 404|403 404 404
        PUT    matches/{id}/next-step         talks     |401|403 403 404|403 403 404|ok  404 404|ok  404 404|403 404 404
        GET    mandates                                 |401|all ·  none|all ·  none|own ·  none|own ·  none|own ·  none
        POST   mandates                                 |401|403 403 403|403 403 403|ok  ok  422|ok  ok  422|403 403 403
        DELETE mandates/{id}                  owner     |401|403 403 404|403 403 404|ok  404 404|404 404 404|403 404 404
        DELETE mandates/{id}                  opc       |401|403 403 404|403 403 404|404 404 404|ok  404 404|403 404 404
        GET    notifications                            |401|own ·  none|own ·  none|own ·  none|own ·  none|own ·  none
        POST   notifications/{id}/reading     office    |401|ok  ·   404|ok  ·   404|404 ·   404|404 ·   404|404 ·   404
        POST   notifications/{id}/reading     owner     |401|404 404 404|404 404 404|ok  404 404|404 404 404|404 404 404
        POST   notifications/{id}/reading      opc      |401|404 404 404|404 404 404|404 404 404|ok  404 404|404 404 404
        """ + "\n"

    /// To be renamed is to be somebody else: an OPC that the office has verified, and a community, whose residents name
    /// it, leave that to the office.
    private static let program = """
        GET    programs                                 |ok |ok  ·   ok |ok  ·   ok |ok  ·   ok |ok  ·   ok |ok  ·   ok
        GET    programs/{id}                            |ok |ok  ·   ok |ok  ·   ok |ok  ·   ok |ok  ·   ok |ok  ·   ok
        PATCH  programs/{id}                            |401|ok  ·   404|ok  ·   404|403 ·   403|403 ·   403|403 ·   403
        GET    organizations                            |401|all ·  none|all+ · none|own ·  none|own ·  none|own ·  none
        POST   organizations                            |401|ok  ·   ·  |ok  ·   ·  |403 ·   ·  |403 ·   ·  |403 ·   ·
        GET    organizations/{id}                       |401|ok  ok  404|ok  ok+ 404|ok  ok  404|ok  ok  404|ok  ok  404
        PATCH  organizations/{id}             industry  |401|ok  ok  404|ok  ok+ 404|ok  403 404|ok  403 404|ok  403 404
        PATCH  organizations/{id}             name      |401|·   ·   404|·   ·   404|·   403 404|422 403 404|422 403 404
        POST   figures                                  |401|403 ·   ·  |ok  ·   ·  |403 ·   ·  |403 ·   ·  |403 ·   ·
        GET    plan                                     |401|ok  ·  none|ok  ·  none|403 ·   403|403 ·   403|403 ·   403
        GET    kpi                                      |401|ok  ·  none|ok  ·  none|403 ·   403|403 ·   403|403 ·   403
        GET    kpi/{indicator}/subjects                 |401|pub ·  none|pub ·  none|403 ·   403|403 ·   403|403 ·   403
        GET    ledger                                   |401|all ·  none|all ·  none|403 ·   403|403 ·   403|403 ·   403
        GET    ledger/verification                      |401|ok  ·  none|ok  ·  none|403 ·   403|403 ·   403|403 ·   403
        """ + "\n"

    private static let server = """
        GET    /healthz                                 |ok |ok  ·   ok |ok  ·   ok |ok  ·   ok |ok  ·   ok |ok  ·   ok
        GET    /readyz                                  |ok |ok  ·   ok |ok  ·   ok |ok  ·   ok |ok  ·   ok |ok  ·   ok
        GET    /metrics                                 |ok |ok  ·   ok |ok  ·   ok |ok  ·   ok |ok  ·   ok |ok  ·   ok
        GET    /openapi.yaml                            |ok |ok  ·   ok |ok  ·   ok |ok  ·   ok |ok  ·   ok |ok  ·   ok
        GET    /problems/{code}                         |ok |ok  ·   ok |ok  ·   ok |ok  ·   ok |ok  ·   ok |ok  ·   ok
        """
}
