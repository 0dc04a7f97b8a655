"""Days, plans and reports as JSON, and the hidden state sheet of the workbook."""
