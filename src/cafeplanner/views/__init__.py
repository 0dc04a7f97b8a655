"""A plan seen by person, by table, by round…: plain rows for paper and screen alike."""
