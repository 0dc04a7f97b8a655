"""Small changes of a module: each mutant is one other way to write one node of its syntax tree."""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

OTHER_COMPARISON: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip
OTHER_OPERATOR: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.Div: ast.Mult, ast.FloorDiv: ast.Mult,
    ast.Mod: ast.FloorDiv, ast.Pow: ast.Mult, ast.BitOr: ast.BitAnd, ast.BitAnd: ast.BitOr,
}  # fmt: skip
OTHER_NAME = {
    "min": "max",
    "max": "min",
    "any": "all",
    "all": "any",
    "startswith": "endswith",
    "endswith": "startswith",
}
OTHER_NAME |= {"match": "search", "fullmatch": "match", "search": "match", "removeprefix": "removesuffix"}
ALIKE = frozenset({"strict", "maxsize", "frozen", "slots", "encoding", "key_error"})
"""Keyword arguments that change nothing anybody can see: they only check, speed up or repeat a default."""

Change = tuple[str, ast.AST | None]
"""What a change is called and the node instead; None removes the statement."""


@dataclass(frozen=True)
class Mutant:
    """One change: the `variant`-th of the `index`-th node of a file."""

    file: str
    line: int
    index: int
    variant: int
    change: str


def mutants_of(path: Path, root: Path) -> list[Mutant]:
    """Return all mutants of a file."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = []
    for index, (node, _, _) in enumerate(places(tree)):
        for variant, (change, _) in enumerate(changes(node)):
            line = getattr(node.target if isinstance(node, ast.comprehension) else node, "lineno", 0)
            found.append(Mutant(str(path.relative_to(root)), line, index, variant, change))
    return found


def mutated(path: Path, mutant: Mutant) -> ast.Module:
    """Return the tree of a file with one change."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    node, parent, (name, position) = list(places(tree))[mutant.index]
    new = list(changes(node))[mutant.variant][1] or ast.Pass()
    ast.copy_location(new, node)
    if position is None:
        setattr(parent, name, new)
    else:
        getattr(parent, name)[position] = new
    return ast.fix_missing_locations(tree)


Place = tuple[ast.AST, ast.AST, tuple[str, int | None]]


def places(tree: ast.AST) -> Iterator[Place]:
    """Yield the nodes that may change, each with its parent and where it stands in it."""
    for name, value in ast.iter_fields(tree):
        if is_excused(tree, name):
            continue
        for position, node in enumerate(value) if isinstance(value, list) else [(None, value)]:
            if isinstance(node, ast.AST) and not is_text(node, position):
                yield node, tree, (name, position)
                yield from places(node)


def is_excused(parent: ast.AST, name: str) -> bool:
    """Whether a part of a node has no effect: annotations, decorators, defaults of `ALIKE`, `__all__`."""
    if name in ("annotation", "returns", "decorator_list", "type_comment", "ctx", "names"):
        return True
    if isinstance(parent, ast.keyword) and parent.arg in ALIKE:
        return True
    named = [ast.unparse(one) for one in getattr(parent, "targets", [])]
    if name == "value" and isinstance(parent, ast.Assign) and ("__all__" in named or named[0] == "Place"):
        return True
    return isinstance(parent, ast.If) and ast.unparse(parent.test) == "TYPE_CHECKING"


def is_text(node: ast.AST, position: int | None) -> bool:
    """Whether a statement is a docstring, or a text that explains the line above."""
    return position is not None and isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def changes(node: ast.AST) -> Iterator[Change]:
    """Yield the changes of one node."""
    for kind, change in CHANGES.items():
        if isinstance(node, kind):
            yield from change(node)


def _shown(node: ast.AST, new: ast.AST | None) -> Change:
    texts = [" ".join(ast.unparse(one).split()) if one else "pass" for one in (node, new)]
    return " → ".join(text if len(text) < 60 else text[:57] + "…" for text in texts), new


def _with(node: ast.AST, **parts: object) -> Change:
    new = copy.deepcopy(node)
    for name, value in parts.items():
        setattr(new, name, value)
    return _shown(node, new)


def _compare(node: ast.Compare) -> Iterator[Change]:
    for n, op in enumerate(node.ops):
        yield _with(node, ops=[*node.ops[:n], OTHER_COMPARISON[type(op)](), *node.ops[n + 1 :]])


def _boolean(node: ast.BoolOp) -> Iterator[Change]:
    yield _with(node, op=ast.And() if isinstance(node.op, ast.Or) else ast.Or())


def _unary(node: ast.UnaryOp) -> Iterator[Change]:
    if not isinstance(node.op, ast.Invert):
        yield _shown(node, copy.deepcopy(node.operand))


def _binary(node: ast.BinOp) -> Iterator[Change]:
    if type(node.op) in OTHER_OPERATOR:
        yield _with(node, op=OTHER_OPERATOR[type(node.op)]())


def _constant(node: ast.Constant) -> Iterator[Change]:
    if isinstance(node.value, bool):
        yield _with(node, value=not node.value)
    elif isinstance(node.value, (int, float)):
        yield _with(node, value=node.value + 1)
        yield _with(node, value=node.value - 1)
    elif isinstance(node.value, str):
        yield _with(node, value="" if node.value else "XX")


def _returned(node: ast.Return) -> Iterator[Change]:
    if node.value is not None and not (isinstance(node.value, ast.Constant) and node.value.value is None):
        yield _with(node, value=ast.Constant(None))


def _condition(node: ast.If | ast.IfExp | ast.While) -> Iterator[Change]:
    for value in (False,) if isinstance(node, ast.While) else (True, False):
        yield f"if {ast.unparse(node.test)[:60]} → {value}", _with(node, test=ast.Constant(value))[1]


def _comprehension(node: ast.comprehension) -> Iterator[Change]:
    for n, test in enumerate(node.ifs):
        for value in (True, False):
            ifs = [*node.ifs[:n], ast.Constant(value), *node.ifs[n + 1 :]]
            new = copy.deepcopy(node)
            new.ifs = ifs
            yield f"if {ast.unparse(test)[:60]} → {value}", new


def _removed(node: ast.stmt) -> Iterator[Change]:
    yield _shown(node, None)


def _slice(node: ast.Slice) -> Iterator[Change]:
    for part in ("lower", "upper", "step"):
        if getattr(node, part) is not None:
            yield _with(node, **{part: None})


def _named(node: ast.Name | ast.Attribute) -> Iterator[Change]:
    part = "id" if isinstance(node, ast.Name) else "attr"
    if (name := getattr(node, part)) in OTHER_NAME:
        yield _with(node, **{part: OTHER_NAME[name]})


CHANGES: dict[type | tuple[type, ...], Callable[..., Iterator[Change]]] = {
    ast.Compare: _compare,
    ast.BoolOp: _boolean,
    ast.UnaryOp: _unary,
    ast.BinOp: _binary,
    ast.Constant: _constant,
    ast.Return: _returned,
    (ast.If, ast.IfExp, ast.While): _condition,
    ast.comprehension: _comprehension,
    (ast.Expr, ast.AugAssign, ast.Raise, ast.Continue, ast.Break): _removed,
    ast.Slice: _slice,
    (ast.Name, ast.Attribute): _named,
}
