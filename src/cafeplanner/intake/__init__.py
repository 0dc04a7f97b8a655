"""From a registration file to a roster, with a finding for everything doubtful."""
