"""Astro's `sync` of the same files as a content collection: it loads each, and checks it against a schema.

It is measured where a folder with Astro is named, since it comes from another registry and takes hundreds of MB:

    npm install --prefix ../astro astro@5
    make bench ARGS="--only check --sizes 1000 --astro ../astro"
"""

import os
import shutil
from pathlib import Path
from typing import TypeGuard

_COLLECTION = """\
import { defineCollection, z } from "astro:content";
import { glob } from "astro/loaders";
const of = (base, schema) => defineCollection({ loader: glob({ pattern: "**/*.md", base }), schema: z.object(schema).passthrough() });
const text = z.string();
export const collections = {
  themes: of("./content/themes", { title: text, promise: text, audience: z.array(text), relevance: text }),
  employees: of("./content/people/employees", { name: text, job: text, department: text }),
  influencers: of("./content/people/influencers", { name: text, type: text }),
  plan: of("./content/plan", { status: text.optional(), format: text.optional(), theme: text.optional() }),
};
"""


def prepared(folder: Path, programme: Path) -> list[str | Path]:
    """Lay the files out as a project, and give the command.

    Args:
        folder: with Astro in `node_modules`.
        programme: whose files it syncs.
    """
    project = programme.with_name(f"{programme.name}-astro")
    if not project.exists():
        (project / "src").mkdir(parents=True)
        (project / "content").symlink_to(programme)
        (project / "node_modules").symlink_to(folder.resolve() / "node_modules")
        (project / "package.json").write_text('{"type": "module"}\n', "utf-8")
        (project / "astro.config.mjs").write_text("export default {};\n", "utf-8")
        (project / "src/content.config.ts").write_text(_COLLECTION, "utf-8")
    return [
        shutil.which("node") or "node",
        project / "node_modules/astro/astro.js",
        "sync",
        "--force",
        "--root",
        project,
    ]


def is_there(folder: Path | None) -> TypeGuard[Path]:
    """Whether Astro is installed in a folder."""
    return folder is not None and (folder / "node_modules" / "astro").is_dir()


SETTINGS = {"ASTRO_TELEMETRY_DISABLED": "1", "CI": os.environ.get("CI", "1")}
