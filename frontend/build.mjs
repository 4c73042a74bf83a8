// Builds the style sheet, the icon sprite and the fonts that Samenspel ships as package data.
//
//   node build.mjs           writes ../src/samenspel/static/samenspel/
//   node build.mjs --check   writes nothing; fails when what is kept differs from what is built
//
// The output depends only on this folder and on the pinned packages, so it is the same byte for byte everywhere.
import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'
import { fileURLToPath } from 'node:url'
import { transform } from 'lightningcss'

const here = path.dirname(fileURLToPath(import.meta.url))
const modules = path.join(here, 'node_modules')
const target = path.join(here, '../src/samenspel/static/samenspel')
const read = (...parts) => fs.readFileSync(path.join(...parts))
const text = (...parts) => read(...parts).toString('utf8')
const manifest = JSON.parse(text(here, 'package.json'))

// Our own layer, in the order in which later rules may rely on earlier ones.
const ownSheets = [
  'tokens', 'base', 'layout', 'topbar', 'tabs', 'buttons', 'forms', 'cards', 'people', 'lists', 'tables',
  'triangle', 'circle', 'today', 'preferences', 'print',
]
const fonts = [
  { family: 'Noto Sans', package: 'noto-sans', subset: 'latin' },
  { family: 'Noto Sans', package: 'noto-sans', subset: 'latin-ext' },
  { family: 'Noto Sans Arabic', package: 'noto-sans-arabic', subset: 'arabic' },
]
const weights = [400, 700]

/** The style sheets of the NL Design System components named in package.json. */
function componentCss() {
  return Object.keys(manifest.dependencies).filter((name) => name.endsWith('-css')).map((name) => {
    const short = name.split('/')[1].slice(0, -'-css'.length)
    const candidates = [`${short}.css`, 'index.css'].map((file) => path.join(modules, name, 'dist', file))
    return text(candidates.find((file) => fs.existsSync(file)))
  }).join('\n')
}

/** The Voorbeeld tokens, without the thousands that nothing here refers to. */
function tokensUsedBy(css) {
  const all = text(modules, '@nl-design-system-unstable/voorbeeld-design-tokens/dist/variables.css')
  const defined = new Map([...all.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((match) => [match[1], match[2]]))
  const needed = new Set()
  const visit = (value) => {
    for (const [, name] of value.matchAll(/var\((--[\w-]+)/g)) {
      if (!defined.has(name) || needed.has(name)) continue
      needed.add(name)
      visit(defined.get(name))
    }
  }
  visit(css)
  const lines = [...needed].map((name) => `${name}:${defined.get(name).replace(/\/\*.*?\*\//g, '').trim()}`)
  return `:root{${lines.join(';')}}`
}

const fontFile = (font, weight) => `${font.package}-${font.subset}-${weight}-normal.woff2`

function fontFaces() {
  return fonts.flatMap((font) => {
    const range = JSON.parse(text(modules, '@fontsource', font.package, 'unicode.json'))[font.subset]
    return weights.map((weight) => `@font-face{font-family:"${font.family}";font-style:normal;font-display:swap;`
      + `font-weight:${weight};src:url("fonts/${fontFile(font, weight)}") format("woff2");unicode-range:${range}}`)
  }).join('\n')
}

function styleSheet() {
  const own = ownSheets.map((name) => text(here, 'css', `${name}.css`)).join('\n')
  const components = componentCss()
  // The components stand in a layer of their own: whatever we say wins, without a contest of selectors.
  const css = `@layer nlds{${tokensUsedBy(components + own)}\n${components}}\n${fontFaces()}\n${own}`
  const { code } = transform({ filename: 'samenspel.css', code: Buffer.from(css), minify: true, errorRecovery: true })
  return Buffer.concat([Buffer.from('/*! Samenspel, EUPL-1.2. Parts of others: see NOTICE.txt beside this file. */\n'), code])
}

function iconSprite() {
  const folder = path.join(here, 'icons')
  const symbols = fs.readdirSync(folder).filter((file) => file.endsWith('.svg')).sort().map((file) => {
    const drawing = text(folder, file).replace(/\s+/g, ' ').replace(/> </g, '><')
    const paths = drawing.replace(/^.*?<svg[^>]*>|<\/svg>.*$/g, '')
      .replace(/<path stroke="none" d="M0 0h24v24H0z" fill="none" ?\/>/g, '').replace(/ \/>/g, '/>').trim()
    return `<symbol id="${path.basename(file, '.svg')}" viewBox="0 0 24 24">${paths}</symbol>`
  })
  const open = '<svg xmlns="http://www.w3.org/2000/svg">'
  return Buffer.from(`${open}\n<!-- Tabler Icons, MIT licence: see NOTICE.txt beside this file. -->\n${symbols.join('\n')}\n</svg>\n`)
}

function notice() {
  const sections = [
    ['Samenspel theme and components: EUPL-1.2', ''],
    ['NL Design System components (@utrecht/*-css, @nl-design-system-candidate/*-css): EUPL-1.2,\n'
      + 'Copyright (c) Frameless B.V., Gemeente Utrecht, The Knights Who Say NIH! B.V. and the NL Design System community.\n'
      + 'Source: the packages of these names on the npm registry. Voorbeeld design tokens: see below.', ''],
    ['Icons: Tabler Icons', text(here, 'icons/LICENSE')],
    ['Fonts: Noto Sans', text(modules, '@fontsource/noto-sans/LICENSE')],
    ['Fonts: Noto Sans Arabic', text(modules, '@fontsource/noto-sans-arabic/LICENSE')],
  ]
  return Buffer.from(sections.map(([title, body]) => `${title}\n\n${body.trim()}`.trim()).join(`\n\n${'-'.repeat(78)}\n\n`) + '\n')
}

function everything() {
  const files = new Map([['samenspel.css', styleSheet()], ['icons.svg', iconSprite()], ['NOTICE.txt', notice()]])
  for (const font of fonts) {
    for (const weight of weights) {
      const file = fontFile(font, weight)
      files.set(`fonts/${file}`, read(modules, '@fontsource', font.package, 'files', file))
    }
  }
  return files
}

function check(files) {
  const wrong = [...files].filter(([name, built]) => {
    const kept = path.join(target, name)
    return !fs.existsSync(kept) || !fs.readFileSync(kept).equals(built)
  }).map(([name]) => name)
  if (wrong.length) {
    console.error(`Not what these sources give: ${wrong.join(', ')}. Run: node build.mjs`)
    process.exit(1)
  }
  console.log(`${files.size} files are what these sources give.`)
}

function write(files) {
  for (const [name, content] of files) {
    fs.mkdirSync(path.dirname(path.join(target, name)), { recursive: true })
    fs.writeFileSync(path.join(target, name), content)
  }
  const css = files.get('samenspel.css')
  const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`
  console.log(`${files.size} files; samenspel.css ${kilobytes(css.length)}, ${kilobytes(zlib.gzipSync(css, { level: 9 }).length)} compressed`)
}

(process.argv.includes('--check') ? check : write)(everything())
