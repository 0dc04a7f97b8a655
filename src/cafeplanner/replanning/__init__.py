"""Planning again when people cancel, come late or walk in: as many printed cards as possible stay right.

Read `replan.replan_day` first. Nothing is imported here: sheets ask `cards` who holds which card, and need no solver.
"""
