"""Every page that can be reached by a link, by who sees it. Whoever adds a page adds a line."""
STRANGER = ["/", "/?for=opc", "/?text=票据识别&for=scenario", "/?text=Struts&for=opc", "/sign-in", "/nowhere",
            "/problems/forbidden"]
PAGES = {
    None: STRANGER,
    "opc": ["/opc", "/opc/scenarios", "/opc/scenarios?words=pj&order=newest", "/opc/scenarios/DEMO-CBD-S01",
            "/opc/matches", "/opc/profile", "/opc/data", "/notifications"],
    "owner": ["/owner", "/owner/scenarios", "/owner/new-scenario", "/owner/matches", "/owner/organization",
              "/owner/scenarios/DEMO-CBD-S01", "/owner/scenarios/DEMO-CBD-S01/edit",
              "/owner/scenarios/DEMO-CBD-S01/shortlist", "/owner/scenarios/DEMO-CBD-S01/shortlist?order=newest",
              "/owner/scenarios/DEMO-CBD-S01/left-out", "/owner/scenarios/DEMO-CBD-S01/teams",
              "/owner/scenarios/DEMO-CBD-S01/comparison", "/notifications"],
    "office": ["/office", "/office?asOf=2026-06-30&track=digital-culture", "/office/figures/scenariosOpened",
               "/office/figures/matchesStalled", "/office/queue", "/office/scenarios", "/office/scenarios?q=zz",
               "/office/scenarios/DEMO-CBD-S01", "/office/opcs", "/office/matches", "/office/ledger",
               "/office/ledger/verification", "/office/plan", "/office/gaps", "/office/duplicates", "/office/settings", "/office/users", "/notifications"],
}
ALL = [(role, path) for role, paths in PAGES.items() for path in paths]
# With drawings: their script alone is heavier than any other page.
DRAWN = {path for path in PAGES["office"] if path.split("?")[0] == "/office"}
