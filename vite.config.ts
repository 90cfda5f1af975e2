import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { browserArguments, findBrowser } from './scripts/browser.ts'
import { chunkOf } from './scripts/chunkOf.ts'
import { codeAhead } from './scripts/codeAhead.ts'

const underVitest = process.env['VITEST'] !== undefined

export default defineConfig({
  plugins: [react({ compiler: true }), codeAhead('src/pages/runs/RunsPage.tsx', 'src/app/firstRows.ts')],
  build: { emptyOutDir: true },
  builder: {},
  environments: {
    client: {
      build: {
        target: 'baseline-widely-available',
        outDir: 'dist/page',
        // The page's policy allows fonts from its own origin only, not from data: URLs.
        assetsInlineLimit: 0,
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [
                { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 30 },
                // Small, for it is there before all others.
                chunkOf('rows', 'src/app/firstRows.ts', 25),
                chunkOf('frame', 'src/app/main.tsx', 20),
                // The first page that most people see, and much of every other.
                chunkOf('experiments', 'src/pages/experiments/ExperimentsPage.tsx', 10),
                // What the page of runs has beyond: by what others share with it, so that they fetch no more than they need.
                {
                  name: 'menus',
                  test: /node_modules[\\/](@floating-ui|lucide-react|@mantine[\\/]core.*(Popover|Menu|Floating))[\\/]/,
                  priority: 9,
                },
                chunkOf('filters', 'src/pages/runs/RunsPage.tsx', 8, [
                  'src/pages/experiments/ExperimentsFilter.tsx',
                  'src/client/selectExperiments.ts',
                ]),
                chunkOf('tables', 'src/pages/runs/RunsPage.tsx', 7, [
                  'src/pages/run/RunPage.tsx',
                  'src/pages/compare/ComparePage.tsx',
                  'src/pages/runs/readAhead.ts',
                  'src/features/charts/MetricCard.tsx',
                ]),
                chunkOf('runs', 'src/pages/runs/RunsPage.tsx', 5),
              ],
            },
          },
        },
      },
    },
    // The command `runlens`, with all it needs, so that dist/ runs without node_modules.
    server: {
      consumer: 'server',
      resolve: { noExternal: true },
      build: {
        target: 'node24',
        ssr: true,
        copyPublicDir: false,
        outDir: 'dist/server',
        rolldownOptions: {
          input: ['src/server/runlens.ts', 'src/server/embedded/storeWorker.ts'],
          output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
        },
      },
    },
    // `runlens/client` and `runlens/client/node`: what they depend on stays outside.
    library: {
      consumer: 'server',
      build: {
        target: 'es2022',
        ssr: true,
        minify: true,
        copyPublicDir: false,
        outDir: 'dist/library',
        rolldownOptions: {
          input: {
            client: 'src/client/browserEntry.ts',
            node: 'src/library/nodeEntry.ts',
            storeWorker: 'src/server/embedded/storeWorker.ts',
          },
          output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        },
      },
    },
  },
  test: {
    projects: [
      {
        extends: true,
        // A test that spawns or streams takes seconds on a busy machine; the limit is only there to end one that hangs.
        test: { name: 'unit', environment: 'node', include: ['{src,scripts,e2e}/**/*.test.ts'], testTimeout: 30_000 },
      },
      {
        extends: true,
        optimizeDeps: {
          include: [
            // All of them: what is found only while tests run makes the browser reload in the middle of one.
            '@codemirror/autocomplete',
            '@codemirror/commands',
            '@codemirror/lint',
            '@codemirror/state',
            '@codemirror/view',
            '@lezer/lr',
            '@mantine/core',
            '@mantine/hooks',
            '@tanstack/react-query',
            '@tanstack/react-virtual',
            'client-zip',
            'axe-core',
            'diff',
            'fast-check',
            'lucide-react',
            'react',
            'react-dom',
            'react-dom/client',
            'react/compiler-runtime',
            'react/jsx-dev-runtime',
            'react-router',
            'react-router/dom',
            'recharts',
            'vitest-browser-react',
            'zod/mini',
          ],
        },
        test: {
          name: 'browser',
          include: ['src/**/*.test.tsx'],
          // A page's code is transformed when a test first opens it, which takes seconds on a busy machine.
          expect: { poll: { timeout: 15_000 } },
          testTimeout: 60_000,
          browser: {
            enabled: underVitest,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: underVitest ? findBrowser() : '', args: [...browserArguments] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
