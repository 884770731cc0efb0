// clickhouse - runs a query of ClickHouse on a feedback table: node clickhouse.mjs TABLE.csv QUERY.sql ANSWER.csv
import fs from 'node:fs';
import { createRequire } from 'node:module';

const [table, query, answer] = process.argv.slice(2);
const { Session } = createRequire(`${process.env.PACKAGES}/node_modules/`)('chdb');
const columns = fs.readFileSync(table, 'utf8').split('\n', 1)[0].split(',').map(name => `"${name}" String`);
const session = new Session();

session.query(`CREATE TABLE feedback (${columns}) ENGINE = Memory`);
session.query(`INSERT INTO feedback FROM INFILE '${table}' FORMAT CSVWithNames`);
fs.writeFileSync(answer, session.query(fs.readFileSync(query, 'utf8').replace(/;\s*$/, ''), 'CSVWithNames'));
session.close();
