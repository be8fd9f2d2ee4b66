// Builds wwwroot/icons.svg from the icons named in icons.txt, one name a line.
import { readFileSync, writeFileSync } from 'node:fs';

const [list, target] = process.argv.slice(2);
const names = readFileSync(list, 'utf8').split(/\r?\n/).map(line => line.trim()).filter(line => line && !line.startsWith('#'));

const symbol = name => {
  const svg = readFileSync(`node_modules/@tabler/icons/icons/outline/${name}.svg`, 'utf8');
  const paths = [...svg.matchAll(/<(path|circle|rect|line|polyline)\b[^>]*>/g)].map(match => match[0]).filter(path => !path.includes('M0 0h24v24H0z'));
  return `<symbol id="${name}" viewBox="0 0 24 24">${paths.join('')}</symbol>`;
};

writeFileSync(target, `<svg xmlns="http://www.w3.org/2000/svg">\n${[...new Set(names)].sort().map(symbol).join('\n')}\n</svg>\n`);
