import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { axeViolations } from '../../app/testing/axeViolations.ts'
import { errorAnswer } from '../../app/testing/fakeServer.ts'
import { renderAt } from '../../app/testing/renderAt.tsx'
import { ARTIFACTS, GET, LIST, RUN_ID, artifactServer } from '../../app/testing/artifactServer.ts'

const tree = page.getByRole('tree', { name: 'Artifacts' })
const item = (name: RegExp | string) => page.getByRole('treeitem', { name })
const region = (path: string) => page.getByRole('region', { name: `Content of ${path}` })

/** The row that the keyboard is on, as a screen reader is told. */
const activeRow = () => {
  const id = tree.element().getAttribute('aria-activedescendant')
  return document.querySelector(`[id="${id}"]`)?.textContent
}

async function pngOf(width: number, height: number): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(width, height)
  canvas.getContext('2d')?.fillRect(0, 0, width, height)
  return new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())
}

const FILES = {
  'model/MLmodel': 'flavors:\n  python_function: {}\n',
  'model/data/model.pth': 'x',
  'plots/a.txt': 'first',
  'plots/b.txt': 'second',
  'train.log': 'epoch 1\nepoch 2\n',
}

describe('the tree', () => {
  test('asks for a folder when it is opened, and not before', async () => {
    const { fetch, calls } = artifactServer(FILES)
    await renderAt(ARTIFACTS, fetch)
    await item(/model/).click()
    await expect.element(item(/MLmodel/)).toBeVisible()
    expect(calls.get(LIST)?.map(({ query }) => query.get('path'))).toEqual([null, 'model'])
    await expect.element(page.getByText(/^Listed so far: 2 files in 3 folders, /)).toBeVisible()
  })

  test('opens down to the file of a link', async () => {
    const { fetch } = artifactServer(FILES)
    await renderAt(`${ARTIFACTS}/model/data/model.pth`, fetch)
    const opened = item(/model\.pth/)
    await expect.element(opened).toHaveAttribute('aria-selected', 'true')
    await expect.element(opened).toHaveAttribute('aria-level', '3')
    await expect.element(page.getByRole('heading', { name: 'No preview' })).toBeVisible()
  })

  test('is worked by keyboard alone', async () => {
    const { fetch } = artifactServer(FILES)
    const { router } = await renderAt(ARTIFACTS, fetch)
    await expect.element(item(/train\.log/)).toBeVisible()
    await page.getByRole('searchbox', { name: 'Find a file' }).click()
    await userEvent.keyboard('{Tab}')
    await expect.element(tree).toHaveFocus()
    await userEvent.keyboard('{ArrowDown}{ArrowRight}')
    await expect.element(item(/plots/)).toHaveAttribute('aria-expanded', 'true')
    await expect.element(item(/b\.txt/)).toBeVisible()
    await userEvent.keyboard('{ArrowRight}{ArrowDown}')
    expect(activeRow()).toContain('b.txt')
    await userEvent.keyboard('{Enter}')
    await expect.element(region('plots/b.txt')).toMatchTextContent('second')
    expect(router.state.location.pathname).toBe(`${ARTIFACTS}/plots/b.txt`)
    await expect.element(tree).toHaveFocus()
    await userEvent.keyboard('{ArrowLeft}')
    expect(activeRow()).toContain('plots/')
    await userEvent.keyboard('{ArrowLeft}{End}')
    await expect.element(item(/plots/)).toHaveAttribute('aria-expanded', 'false')
    expect(activeRow()).toContain('train.log')
    await userEvent.keyboard('m')
    expect(activeRow()).toContain('model/')
  })

  test('holds ten thousand files with the rows on the screen', async () => {
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`many/file_${index}.txt`, 'x']))
    const { fetch } = artifactServer(many)
    await renderAt(`${ARTIFACTS}/many/file_5000.txt`, fetch)
    await expect.element(item(/file_5000\.txt/)).toHaveAttribute('aria-setsize', '10000')
    await expect.element(item(/file_5000\.txt/)).toBeInViewport()
    expect(document.querySelectorAll('[role="treeitem"]').length).toBeLessThan(100)
    await expect.element(page.getByText(/^10,000 files in 1 folder, /)).toBeVisible()
  })

  test('finds what is listed and says what is not searched', async () => {
    const { fetch } = artifactServer(FILES)
    await renderAt(`${ARTIFACTS}/plots/a.txt`, fetch)
    await page.getByRole('searchbox', { name: 'Find a file' }).fill('PLOTS b')
    await expect.element(page.getByRole('tree', { name: 'Files found' }).getByTitle('plots/b.txt')).toBeVisible()
    await expect.element(item(/train\.log/)).not.toBeInTheDocument()
    await expect.element(page.getByText('1 of 3 files listed so far; closed folders are not searched')).toBeVisible()
    await page.getByRole('searchbox', { name: 'Find a file' }).fill('nothing')
    await expect.element(page.getByText('No listed file has this in its path.')).toBeVisible()
  })

  test('keeps the page alive when the artifact store is gone, and lists again on request', async () => {
    const server = artifactServer(FILES)
    let isBroken = true
    await renderAt(ARTIFACTS, (input, init) => {
      const broken = isBroken && (input instanceof Request ? input.url : input.toString()).includes('artifacts/list')
      return broken ? Promise.resolve(errorAnswer(500, 'INTERNAL_ERROR', 'no S3')) : server.fetch(input, init)
    })
    const failed = item(/Could not be listed/)
    await expect.element(failed).toBeVisible()
    await expect.element(page.getByRole('alert')).toMatchTextContent('no S3')
    await expect.element(page.getByRole('heading', { name: 'brave-otter-312' })).toBeVisible()
    isBroken = false
    await failed.click()
    await expect.element(item(/train\.log/)).toBeVisible()
  })

  test('has the models that the run logged as folders, by their names, or by their ids where names are taken', async () => {
    const MLmodel = (runId: string) => ({ MLmodel: `run_id: ${runId}\n`, 'data/weights.txt': '0.5' })
    const { fetch } = artifactServer({ 'plots/a.txt': 'first' }, {}, [
      { modelId: 'm-1', name: 'classifier', files: MLmodel('one') },
      { modelId: 'm-2', name: 'classifier', files: MLmodel('two') },
      { modelId: 'm-3', name: 'plots', files: MLmodel('three') },
    ])
    const { router } = await renderAt(ARTIFACTS, fetch)
    await item(/classifier/).click()
    await item(/MLmodel/).click()
    await expect.element(region('classifier/MLmodel')).toMatchTextContent('run_id: one')
    const aside = page.getByRole('complementary', { name: 'About this artifact' })
    await expect.element(aside).toMatchTextContent(/mlflow-artifacts:\/1\/models\/m-1\/artifacts\/MLmodel/)
    await expect.element(aside).toMatchTextContent(/artifact_uri="models:\/m-1\/MLmodel"/)
    const download = page.getByRole('link', { name: 'Download' })
    await expect
      .element(download)
      .toHaveAttribute('href', expect.stringMatching(/logged-models\/m-1\/artifacts\/files/))
    await router.navigate(`${ARTIFACTS}/m-2/data/weights.txt`)
    await expect.element(region('m-2/data/weights.txt')).toMatchTextContent('0.5')
    await router.navigate(`${ARTIFACTS}/m-3/MLmodel`)
    await expect.element(region('m-3/MLmodel')).toMatchTextContent('run_id: three')
    await router.navigate(`${ARTIFACTS}/plots/a.txt`)
    await expect.element(region('plots/a.txt')).toMatchTextContent('first')
  })

  test('is downloaded as an archive, folder by folder or all that is the run’s own', async () => {
    const { fetch } = artifactServer(FILES)
    await renderAt(`${ARTIFACTS}/plots`, fetch)
    const saved: string[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      saved.push(this.download)
    })
    onTestFinished(() => void vi.restoreAllMocks())
    await page.getByRole('button', { name: 'Download as zip' }).click()
    await expect.poll(() => saved).toEqual(['plots.zip'])
  })

  test('that cannot be downloaded says so, and nothing is saved', async () => {
    const { fetch } = artifactServer({ ...FILES, 'plots/b.txt': () => errorAnswer(500, 'INTERNAL_ERROR', 'no S3') })
    await renderAt(`${ARTIFACTS}/plots`, fetch)
    await page.getByRole('button', { name: 'Download as zip' }).click()
    await expect.element(page.getByRole('alert')).toMatchTextContent(/Nothing was saved.*no S3/)
    await expect.element(page.getByRole('button', { name: 'Download as zip' })).toBeVisible()
  })

  test('of a run without files says how to log one', async () => {
    const { fetch } = artifactServer({})
    await renderAt(ARTIFACTS, fetch)
    await expect.element(page.getByRole('heading', { name: 'No artifacts' })).toBeVisible()
    await expect.element(page.getByText(new RegExp(RUN_ID))).toBeVisible()
  })
})

describe('a text', () => {
  test('has line numbers and neighbours', async () => {
    const { fetch } = artifactServer(FILES)
    await renderAt(`${ARTIFACTS}/plots/a.txt`, fetch)
    await expect.element(region('plots/a.txt')).toMatchTextContent('first')
    await page.getByRole('link', { name: 'Next file' }).click()
    await expect.element(region('plots/b.txt')).toMatchTextContent('second')
    await expect.element(page.getByText('2 of 2')).toBeVisible()
  })

  test('of any size costs its first megabyte', async () => {
    const chunk = new TextEncoder().encode('0123456789abcde\n'.repeat(4096))
    const state = { sent: 0, isCancelled: false }
    const stream = () =>
      new ReadableStream<Uint8Array<ArrayBuffer>>({
        pull(controller) {
          state.sent += chunk.length
          controller.enqueue(chunk)
        },
        cancel() {
          state.isCancelled = true
        },
      })
    const { fetch } = artifactServer({ 'huge.log': () => new Response(stream()) }, { 'huge.log': 240_000_000 })
    await renderAt(`${ARTIFACTS}/huge.log`, fetch)
    await expect.element(page.getByText('first 1.0 MB of 240 MB')).toBeVisible()
    await expect.element(page.getByRole('link', { name: 'Download all of it' })).toBeVisible()
    expect(state.isCancelled).toBe(true)
    expect(state.sent).toBeLessThan(1_300_000)
  })

  test('with a NUL in it is not shown', async () => {
    const { fetch } = artifactServer({ weights: Uint8Array.of(0x41, 0, 0x42) })
    await renderAt(`${ARTIFACTS}/weights`, fetch)
    await expect.element(page.getByText('This file holds bytes that are not text.')).toBeVisible()
  })

  test('of HTML is shown as its source', async () => {
    const { fetch } = artifactServer({ 'report.html': '<h1>Report</h1><script>document.title = "owned"</script>' })
    await renderAt(`${ARTIFACTS}/report.html`, fetch)
    await expect.element(region('report.html')).toMatchTextContent('<h1>Report</h1><script>')
    expect(document.title).not.toBe('owned')
  })

  test('of JSON is indented, or as it is', async () => {
    const { fetch } = artifactServer({ 'm.json': '{"step":9007199254740993,"loss":NaN}' })
    await renderAt(`${ARTIFACTS}/m.json`, fetch)
    await expect.element(page.getByText('4 lines')).toBeVisible()
    await expect.element(region('m.json')).toMatchTextContent('"step": 9007199254740993,')
    await page.getByText('Raw', { exact: true }).click()
    await expect.element(page.getByText('1 line', { exact: true })).toBeVisible()
  })

  test('of CSV is a table, or as it is', async () => {
    const { fetch } = artifactServer({ 'p.csv': 'id,comment\n1,"a, ""b"""\n' })
    await renderAt(`${ARTIFACTS}/p.csv`, fetch)
    await expect.element(page.getByRole('columnheader', { name: 'comment' })).toBeVisible()
    await expect.element(page.getByRole('cell', { name: 'a, "b"' })).toBeVisible()
    await page.getByText('Raw', { exact: true }).click()
    await expect.element(region('p.csv')).toMatchTextContent('"a, ""b"""')
  })

  test('that cannot be read says why, and reads again on request', async () => {
    const state = { isBroken: true }
    const { fetch } = artifactServer({
      'a.txt': () => (state.isBroken ? errorAnswer(403, 'PERMISSION_DENIED', 'not yours') : new Response('mine')),
    })
    await renderAt(`${ARTIFACTS}/a.txt`, fetch)
    await expect.element(page.getByRole('alert')).toMatchTextContent('not yours')
    state.isBroken = false
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect.element(region('a.txt')).toMatchTextContent('mine')
  })
})

describe('an image', () => {
  test('fits, says its size, and is shown pixel by pixel on request', async () => {
    const { fetch } = artifactServer({ 'a.png': await pngOf(2400, 1200) })
    await renderAt(`${ARTIFACTS}/a.png`, fetch)
    await expect.element(page.getByText('2,400 × 1,200 px')).toBeVisible()
    const image = page.getByRole('img', { name: 'a.png' })
    expect(image.element().getBoundingClientRect().width).toBeLessThan(1280)
    await page.getByRole('button', { name: '1:1' }).click()
    await expect.element(page.getByText('100 %')).toBeVisible()
    expect(image.element().getBoundingClientRect().width).toBe(2400)
  })

  test('of SVG is an image only: nothing in it runs', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" onload="parent.document.title=\'owned\'"><script>parent.document.title="owned"</script></svg>'
    const { fetch } = artifactServer({ 'evil.svg': svg })
    await renderAt(`${ARTIFACTS}/evil.svg`, fetch)
    await expect.element(page.getByText('40 × 20 px')).toBeVisible()
    await expect
      .element(page.getByRole('img', { name: 'evil.svg' }))
      .toHaveAttribute('src', expect.stringMatching(/^blob:/))
    expect(document.querySelector('iframe, object, embed')).toBeNull()
    expect(document.title).not.toBe('owned')
  })

  test('that is none says so', async () => {
    const { fetch } = artifactServer({ 'a.png': 'not an image' })
    await renderAt(`${ARTIFACTS}/a.png`, fetch)
    await expect.element(page.getByText('The browser cannot read this image.')).toBeVisible()
  })
})

describe('a name', () => {
  test.each([
    'a b & c.txt',
    '100%.txt',
    '%2F%41.txt',
    'hash#mark?.txt',
    'ünïcode ✓ 訓練.txt',
    `it's "quoted".txt`,
    '<img src=x onerror=alert(1)>.txt',
    'back\\slash.txt',
    '...txt',
    'constructor',
  ])('%s is opened, asked for and drawn as it is', async (name) => {
    const { fetch, calls } = artifactServer({ [`odd/${name}`]: 'content' })
    await renderAt(`${ARTIFACTS}/odd`, fetch)
    await page.getByTitle(`odd/${name}`).click()
    await expect.element(region(`odd/${name}`)).toMatchTextContent('content')
    expect(calls.get(GET)?.map(({ query }) => query.get('path'))).toEqual([`odd/${name}`])
    const download = page.getByRole('link', { name: 'Download' }).element()
    expect(new URL(download.getAttribute('href') ?? '', 'http://h').searchParams.get('path')).toBe(`odd/${name}`)
  })

  test('that is not there says so', async () => {
    const { fetch } = artifactServer(FILES)
    await renderAt(`${ARTIFACTS}/plots/gone.png`, fetch)
    await expect.element(page.getByRole('heading', { name: 'No such artifact' })).toBeVisible()
  })

  test('of a folder shows what is in it', async () => {
    const { fetch } = artifactServer(FILES)
    await renderAt(`${ARTIFACTS}/plots/`, fetch)
    await expect.element(page.getByText('Directly in this folder: 2 files of 11 B')).toBeVisible()
  })
})

test('Markdown is a page to read, and raw on demand', async () => {
  const { fetch } = artifactServer({ 'README.md': '# Card\n\n- [x] trained\n' })
  await renderAt(`${ARTIFACTS}/README.md`, fetch)
  await expect.element(page.getByRole('heading', { name: 'Card' })).toBeVisible()
  expect(await axeViolations()).toEqual([])
  await page.getByText('Raw').click()
  await expect.element(region('README.md')).toMatchTextContent('- [x] trained')
})

test('the page is accessible', async () => {
  const { fetch } = artifactServer(FILES)
  await renderAt(`${ARTIFACTS}/plots/a.txt`, fetch)
  await expect.element(region('plots/a.txt')).toBeVisible()
  expect(await axeViolations()).toEqual([])
})
