// polars - reading four columns alone: no time is parsed and nothing is counted
import { createRequire } from 'node:module';

const require = createRequire(`${process.env.PACKAGES}/node_modules/`);
const polars = require('nodejs-polars');
const columns = ['Created at', 'First response at', 'NPS', 'Team'];

console.log(`rows,${polars.readCSV(process.env.EXPORT, { columns }).height}`);
