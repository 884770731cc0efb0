// duckdb - the same numbers, in SQL
import { createRequire } from 'node:module';

const require = createRequire(`${process.env.PACKAGES}/node_modules/`);
const { DuckDBInstance } = require('@duckdb/node-api');
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const answer = await connection.runAndReadAll(`
    WITH feedback AS (
        SELECT Team AS team, date_trunc('week', "Created at") AS week, NPS AS nps,
               epoch("First response at") - epoch("Created at") AS delay
        FROM read_csv('${process.env.EXPORT}', header = true, columns = {
            'Ticket': 'VARCHAR', 'Created at': 'TIMESTAMP', 'First response at': 'TIMESTAMP', 'NPS': 'UTINYINT',
            'Team': 'VARCHAR', 'Customer': 'VARCHAR', 'Channel': 'VARCHAR', 'Comment': 'VARCHAR'}))
    SELECT team, strftime(week, '%Y-%m-%d'), count(nps),
           100.0 * (count(*) FILTER (nps >= 9) - count(*) FILTER (nps <= 6)) / count(nps),
           count(delay), median(delay) / 3600
    FROM feedback GROUP BY team, week`);
for (const row of answer.getRows())
    console.log(row.join());
