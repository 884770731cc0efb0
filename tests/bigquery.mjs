// bigquery - runs a query of BigQuery on a feedback table by the reference implementation of its language:
// node bigquery.mjs TABLE.csv QUERY.sql ANSWER.csv
import fs from 'node:fs';
import net from 'node:net';
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';

const [table, query, answer] = process.argv.slice(2);
const packages = `${process.env.PACKAGES}/node_modules`, home = `${packages}/@fivetrandevelopers/zetasql/lib/zetasql`;
const require = createRequire(`${packages}/`);
const grpc = require('@grpc/grpc-js');
const definition = require('@grpc/proto-loader').loadSync('local_service.proto',
    { keepCase: true, longs: String, enums: String, oneofs: true, includeDirs: [`${home}/protos`] });

// A port of this machine that nobody listens at.
const free_port = () => new Promise(give => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
        const { port } = probe.address();
        probe.close(() => give(port));
    });
});

function read_csv(text) {
    const rows = [[]];
    for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/g)) {
        rows.at(-1).push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
        if (end === '\n')
            rows.push([]);
    }
    return rows.slice(0, -1);
}

const write_cell = cell => /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
const write_row = cells => `${cells.map(write_cell).join(',')}\n`;

const place = `localhost:${await free_port()}`;
const server = spawn(`${home}/remote_server.so`, place.split(':'), { stdio: 'ignore' });
const service = new (grpc.loadPackageDefinition(definition).zetasql.local_service.ZetaSqlLocalService)(place,
    grpc.credentials.createInsecure(), { 'grpc.max_send_message_length': -1, 'grpc.max_receive_message_length': -1 });
const wait = () => new Promise((give, fail) => service.waitForReady(Date.now() + 20000, error => error ? fail(error) : give()));
const ask = (verb, request) => new Promise((give, fail) =>
    service[verb](request, (error, response) => error ? fail(error) : give(response)));

try {
    await wait();
    const [header, ...rows] = read_csv(fs.readFileSync(table, 'utf8'));
    const language_options = { ...await ask('GetLanguageOptions', { maximum_features: true }), product_mode: 'PRODUCT_EXTERNAL' };
    const column = header.map(name => ({ name, type: { type_kind: 'TYPE_STRING' } }));
    const response = await ask('EvaluateQuery', {
        sql: fs.readFileSync(query, 'utf8'),
        options: { language_options },
        simple_catalog: { name: 'catalog', builtin_function_options: { language_options }, table: [{ name: 'feedback', column }] },
        table_content: { feedback: { table_data: { row: rows.map(row => ({ cell: row.map(string_value => ({ string_value })) })) } } },
    });
    const answers = response.content.table_data.row.map(({ cell }) => write_row(cell.map(({ string_value }) => string_value ?? '')));
    fs.writeFileSync(answer, write_row(response.prepared.columns.map(({ name }) => name)) + answers.join(''));
} catch (error) {
    console.error(error.message);
    process.exitCode = 1;
} finally {
    service.close();
    server.kill();
}
