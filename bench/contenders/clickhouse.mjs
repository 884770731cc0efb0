// clickhouse - the same numbers, in SQL
import { createRequire } from 'node:module';

const { query } = createRequire(`${process.env.PACKAGES}/node_modules/`)('chdb');

process.stdout.write(query(`
    SELECT "Team", toStartOfWeek("Created at", 1), count("NPS"),
           100.0 * (countIf("NPS" >= 9) - countIf("NPS" <= 6)) / count("NPS"),
           count("First response at"), quantileExactInclusive(0.5)("First response at" - "Created at") / 3600
    FROM file('${process.env.EXPORT}', CSVWithNames,
        '"Ticket" String, "Created at" DateTime, "First response at" Nullable(DateTime), "NPS" Nullable(UInt8),
         "Team" String, "Customer" String, "Channel" String, "Comment" String')
    GROUP BY ALL FORMAT TSV`).replaceAll('\t', ',').replaceAll('\\N', ''));
