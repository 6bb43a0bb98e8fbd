// Writes what the portal is made of as CycloneDX 1.6, from the lock files of NuGet and npm. Licences come from docs/licenties.md, which a test
// (LicentiesTests) holds against the packages themselves. The same sources give the same bytes: no clock, no random number.
// usage: node sbom.mjs FILE
import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as CDX from '@cyclonedx/cyclonedx-library';

const { Enums, Models, Serialize, Spec, Validation } = CDX;
const bron = join(dirname(fileURLToPath(import.meta.url)), '../..');
const lees = (pad) => readFileSync(join(bron, pad), 'utf8');
const uit = process.argv[2];

// | package | version | source | licence | ships |
const licenties = new Map(lees('docs/licenties.md').split('\n')
  .map((r) => r.split('|').map((c) => c.trim()))
  .filter((c) => c.length >= 7 && (c[3] === 'nuget' || c[3] === 'npm'))
  .map((c) => [`${c[3]}/${c[1]}@${c[2]}`, { licentie: c[4], mee: c[5] === 'yes' }]));

const slot = JSON.parse(lees('src/PgbPortal.Web/packages.lock.json')).dependencies['net10.0'];
const css = JSON.parse(lees('src/PgbPortal.Web/ui/package-lock.json')).packages;
const delen = new Map();

function voeg(bronsoort, naam, versie, extra) {
  const regel = licenties.get(`${bronsoort}/${naam}@${versie}`);
  if (!regel) { throw new Error(`${naam} ${versie} is not in docs/licenties.md`); }
  if (!regel.mee) { return; }
  const [groep, kort] = naam.startsWith('@') ? naam.split('/') : [undefined, naam];
  const deel = new Models.Component(Enums.ComponentType.Library, kort, {
    group: groep,
    version: versie,
    scope: Enums.ComponentScope.Required,
    bomRef: `${bronsoort}/${naam}@${versie}`,
    purl: `pkg:${bronsoort}/${groep ? `${encodeURIComponent(groep)}/` : ''}${kort}@${versie}`,
  });
  deel.licenses.add(/ (OR|AND|WITH) /.test(regel.licentie)
    ? new Models.LicenseExpression(regel.licentie)
    : regel.licentie.startsWith('LicenseRef-') ? new Models.NamedLicense(regel.licentie) : new Models.SpdxLicense(regel.licentie));
  extra(deel);
  delen.set(`${bronsoort}/${naam.toLowerCase()}`, deel);
}

for (const [naam, p] of Object.entries(slot).filter(([, p]) => p.type !== 'Project')) {
  // The hash that restore checks: of the package without its signature.
  voeg('nuget', naam, p.resolved, (d) => d.properties.add(new Models.Property('nuget:contentHash', p.contentHash)));
}

for (const [pad, p] of Object.entries(css).filter(([pad]) => pad !== '')) {
  voeg('npm', pad.slice('node_modules/'.length), p.version, (d) => {
    if (p.integrity?.startsWith('sha512-')) { d.hashes.set(Enums.HashAlgorithm['SHA-512'], Buffer.from(p.integrity.slice(7), 'base64').toString('hex')); }
  });
}

const portaal = new Models.Component(Enums.ComponentType.Application, 'PgbPortal', { bomRef: 'pgbportal' });
portaal.licenses.add(new Models.SpdxLicense('EUPL-1.2'));
const bom = new Models.Bom({ metadata: new Models.Metadata({ component: portaal }) });
for (const deel of delen.values()) { bom.components.add(deel); }
const hangtAan = (van, bronsoort, namen) => {
  for (const deel of namen.map((n) => delen.get(`${bronsoort}/${n.toLowerCase()}`)).filter(Boolean)) { van.dependencies.add(deel.bomRef); }
};
for (const [naam, p] of Object.entries(slot)) {
  const namen = Object.keys(p.dependencies ?? {});
  if (p.type === 'Direct' || p.type === 'Project') { hangtAan(portaal, 'nuget', p.type === 'Direct' ? [naam] : namen); }
  if (delen.has(`nuget/${naam.toLowerCase()}`)) { hangtAan(delen.get(`nuget/${naam.toLowerCase()}`), 'nuget', namen); }
}
hangtAan(portaal, 'npm', Object.keys(css[''].dependencies));

const tekst = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6)).serialize(bom, { sortLists: true, space: 2 });
const fout = await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(tekst);
if (fout !== null) { throw new Error(`not valid CycloneDX: ${JSON.stringify(fout)}`); }

const verwacht = [...licenties.values()].filter((l) => l.mee).length;
if (delen.size !== verwacht) { throw new Error(`${delen.size} packages in the lock files, ${verwacht} in docs/licenties.md`); }
mkdirSync(dirname(uit), { recursive: true });
writeFileSync(uit, tekst + '\n');
console.log(`${delen.size} packages in ${uit}, valid CycloneDX 1.6`);
