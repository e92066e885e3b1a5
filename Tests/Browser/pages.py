"""Every page that can be reached by a link, by who sees it. Whoever adds a page adds a line."""
STRANGER = ["/", "/?for=opc", "/?text=票据识别&for=scenario", "/?text=Struts&for=opc", "/sign-in", "/nowhere",
            "/problems/forbidden"]
PAGES = {
    None: STRANGER,
    "opc": ["/opc", "/opc/scenarios", "/opc/scenarios?words=pj&order=newest", "/opc/scenarios/DEMO-CBD-S01",
            "/opc/matches", "/opc/profile", "/opc/data", "/notifications"],
    "owner": ["/owner", "/notifications"],
    "office": ["/office", "/notifications"],
}
ALL = [(role, path) for role, paths in PAGES.items() for path in paths]
