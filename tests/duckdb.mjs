// duckdb - runs a query of DuckDB on a feedback table: node duckdb.mjs TABLE.csv QUERY.sql ANSWER.csv
import fs from 'node:fs';
import { createRequire } from 'node:module';

const [table, query, answer] = process.argv.slice(2);
const { DuckDBInstance } = createRequire(`${process.env.PACKAGES}/node_modules/`)('@duckdb/node-api');
const connection = await (await DuckDBInstance.create(':memory:')).connect();

await connection.run(`CREATE TABLE feedback AS FROM read_csv('${table}', all_varchar = true, header = true, auto_detect = false,
    columns = {${fs.readFileSync(table, 'utf8').split('\n', 1)[0].split(',').map(name => `'${name}': 'VARCHAR'`)}})`);
await connection.run(`COPY (${fs.readFileSync(query, 'utf8').replace(/;\s*$/, '')}) TO '${answer}' (HEADER)`);
