// Bundles site.css with the design system, drops every token that no rule uses, and writes the result to wwwroot/css.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import postcss from "postcss";

const doel = "../wwwroot/css";

const { outputFiles } = await build({
  entryPoints: ["site.css"],
  bundle: true,
  minify: true,
  write: false,
  outdir: doel,
  legalComments: "eof",
  target: ["chrome110", "firefox115", "safari16"],
  loader: { ".woff2": "file", ".svg": "file" },
  assetNames: "[name]-[hash]",
});

rmSync(doel, { recursive: true, force: true });
mkdirSync(doel, { recursive: true });
for (const { path, contents, text } of outputFiles) {
  writeFileSync(path, path.endsWith(".css") ? zonderOngebruikteTokens(text) : contents);
}

// The tokens of the design system cover hundreds of components. Keep what a rule reaches, directly or through another token.
function zonderOngebruikteTokens(css) {
  const boom = postcss.parse(css);
  const verwijst = new Map();
  const rij = [];
  const gebruikt = new Set();
  const namen = (waarde) => [...waarde.matchAll(/var\(\s*(--[\w-]+)/g)].map((m) => m[1]);

  boom.walkDecls((d) => {
    if (d.prop.startsWith("--")) {
      verwijst.set(d.prop, [...(verwijst.get(d.prop) ?? []), ...namen(d.value)]);
    } else {
      rij.push(...namen(d.value));
    }
  });

  for (let naam; (naam = rij.pop()); ) {
    if (!gebruikt.has(naam)) {
      gebruikt.add(naam);
      rij.push(...(verwijst.get(naam) ?? []));
    }
  }

  boom.walkDecls(/^--/, (d) => {
    if (!gebruikt.has(d.prop)) {
      d.remove();
    }
  });
  return boom.toString();
}
