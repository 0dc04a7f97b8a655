"""The independent recount: rules applied to a finished plan, and what no plan could beat."""
