"""Every rule, one file each. `RULES` is the list that the search, the recount and the documentation work through."""
