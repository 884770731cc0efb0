/* dialect - what databases say differently */
#include "voc/dialect.h"

#include "voc/arena.h"

enum { SQLITE, POSTGRESQL, DUCKDB, CLICKHOUSE, SPARK, BIGQUERY, DIALECTS };
const char *const dialect_names[] = {"sqlite", "postgresql", "duckdb", "clickhouse",
                                     "spark",  "bigquery",   NULL};

/* `escapes`: a backslash in a text stands for what follows it. SQLite takes a name in double quotes that it
   doesn't know for a text. */
struct dialect {
    size_t place;
    char quote;
    bool escapes;
};

static const struct dialect dialects[DIALECTS] = {{SQLITE, '`', false}, {POSTGRESQL, '"', false},
                                                  {DUCKDB, '"', false}, {CLICKHOUSE, '"', true},
                                                  {SPARK, '`', true},   {BIGQUERY, '`', true}};

#define DECIMAL "[0-9]{1,12}([.][0-9]+)?"
#define SHORT "[0-9]{1,12}([.][0-9]{1,6})?"
#define MARKS "[-+.0-9eE]*[0-9][-+.0-9eE]*"
#define MOMENT "[0-9]{4}-[0-9]{2}-[0-9]{2}(T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?Z)?"
/* SQLite takes the whole number at the beginning of a text, and has no patterns but these. */
#define DIGITS                                                                                               \
    "abs(CAST($1 AS INTEGER)) < 1000000000000 AND ltrim($1, '-') GLOB '[0-9]*' AND $1 NOT GLOB '?*-*' AND "  \
    "$1 NOT GLOB '*[^-0-9.]*' AND $1 NOT GLOB '*.' AND $1 NOT GLOB '*.*.*'"
/* ClickHouse has no dates but those of 1900 to 2299, which are those of all other years, 400 years apart. */
#define AGES "(intDiv(toInt64OrZero(substr($1, 1, 4)) + 100, 400) - 5)"
#define NEAR_DAY "concat(toString(toInt64OrZero(substr($1, 1, 4)) - " AGES " * 400), substr($1, 5, 6))"
#define NEAR_DATE "toDate32OrZero(" NEAR_DAY ")"

/* What is usual, and where it isn't. */
static const struct {
    const char *word, *usual, *instead[DIALECTS];
} forms[] = {
    {"WHOLE",
     "CAST($1 AS bigint)",
     {[SQLITE] = "CAST($1 AS INTEGER)",
      [CLICKHOUSE] = "toInt64OrZero($1)",
      [BIGQUERY] = "CAST($1 AS INT64)"}},
    {"TEXT",
     "CAST($1 AS STRING)",
     {[SQLITE] = "CAST($1 AS TEXT)",
      [POSTGRESQL] = "CAST($1 AS text)",
      [DUCKDB] = "CAST($1 AS VARCHAR)",
      [CLICKHOUSE] = "toString($1)"}},
    {"DIV",
     "($1 / $2)",
     {[DUCKDB] = "($1 // $2)",
      [CLICKHOUSE] = "intDiv($1, $2)",
      [SPARK] = "($1 div $2)",
      [BIGQUERY] = "div($1, $2)"}},
    {"MOD", "($1 % $2)", {[BIGQUERY] = "mod($1, $2)"}},
    {"FIXED",
     "CAST(CAST($1 AS DECIMAL(28, $2)) * $3 AS bigint)",
     {[SQLITE] = "(CASE WHEN $1 GLOB '-*' THEN -1 ELSE 1 END * (abs(CAST($1 AS INTEGER)) * $3"
                 " + CAST(substr(substr($1, instr($1 || '.', '.') + 1) || '000000000', 1, $2) AS INTEGER)"
                 " + (substr($1, instr($1 || '.', '.') + $2 + 1, 1) >= '5')))",
      [POSTGRESQL] = "CAST(round(CAST($1 AS numeric), $2) * $3 AS bigint)",
      [CLICKHOUSE] = "toInt64(round(toDecimal128OrZero($1, 18), $2) * $3)",
      [BIGQUERY] = "CAST(round(CAST($1 AS BIGNUMERIC), $2) * $3 AS INT64)"}},
    {"IS_NUMBER",
     "$1 ~ '^-?" DECIMAL "$'",
     {[SQLITE] = DIGITS,
      [DUCKDB] = "regexp_full_match($1, '-?" DECIMAL "')",
      [CLICKHOUSE] = "match($1, '^-?" DECIMAL "$')",
      [SPARK] = "$1 RLIKE '^-?" DECIMAL "$'",
      [BIGQUERY] = "regexp_contains($1, '^-?" DECIMAL "$')"}},
    {"IS_SHORT",
     "$1 ~ '^-?" SHORT "$'",
     {[SQLITE] = DIGITS " AND length($1) - instr($1 || '.', '.') <= 6",
      [DUCKDB] = "regexp_full_match($1, '-?" SHORT "')",
      [CLICKHOUSE] = "match($1, '^-?" SHORT "$')",
      [SPARK] = "$1 RLIKE '^-?" SHORT "$'",
      [BIGQUERY] = "regexp_contains($1, '^-?" SHORT "$')"}},
    {"IS_WORD",
     "$1 !~ '^" MARKS "$'",
     {[SQLITE] = "($1 GLOB '*[^-+.0-9eE]*' OR $1 NOT GLOB '*[0-9]*')",
      [DUCKDB] = "NOT regexp_full_match($1, '" MARKS "')",
      [CLICKHOUSE] = "NOT match($1, '^" MARKS "$')",
      [SPARK] = "NOT $1 RLIKE '^" MARKS "$'",
      [BIGQUERY] = "NOT regexp_contains($1, '^" MARKS "$')"}},
    {"IS_MOMENT",
     "$1 ~ '^" MOMENT "$'",
     {[SQLITE] = "$1 IN (date($1, '0 days'), strftime('%Y-%m-%dT%H:%MZ', $1, '0 days'),"
                 " strftime('%Y-%m-%dT%H:%M:%SZ', $1, '0 days'))",
      [DUCKDB] = "regexp_full_match($1, '" MOMENT "')",
      [CLICKHOUSE] = "match($1, '^" MOMENT "$') AND toString(" NEAR_DATE ") = " NEAR_DAY,
      [SPARK] = "$1 RLIKE '^" MOMENT "$'",
      [BIGQUERY] = "regexp_contains($1, '^" MOMENT "$')"}},
    {"DAYS",
     "CAST(CAST($1 AS date) - DATE '1970-01-01' AS bigint)",
     {[SQLITE] = "CAST(strftime('%s', $1) AS INTEGER) / 86400",
      [CLICKHOUSE] = "(toInt64(toInt32(" NEAR_DATE ")) + " AGES " * 146097)",
      [SPARK] = "CAST(datediff(CAST($1 AS DATE), DATE '1970-01-01') AS bigint)",
      [BIGQUERY] = "unix_date(CAST($1 AS DATE))"}},
    {"WEEK",
     "to_char(CAST($1 AS date), 'IYYY\"-W\"IW')",
     {[SQLITE] = "strftime('%Y-W', $1, '-3 days', 'weekday 4')"
                 " || substr(CAST((strftime('%j', $1, '-3 days', 'weekday 4') + 706) / 7 AS TEXT), 2)",
      [DUCKDB] = "strftime(CAST($1 AS DATE), '%G-W%V')",
      [CLICKHOUSE] = "leftPad(toString(toISOYear(" NEAR_DATE ") + " AGES " * 400), 4, '0')"
                     " || formatDateTime(" NEAR_DATE ", '-W%V')",
      [SPARK] = "concat(lpad(CAST(extract(YEAROFWEEK FROM CAST($1 AS DATE)) AS STRING), 4, '0'), '-W',"
                " lpad(CAST(weekofyear(CAST($1 AS DATE)) AS STRING), 2, '0'))",
      [BIGQUERY] = "format_date('%G-W%V', CAST($1 AS DATE))"}},
    {"SUM", "sum($1)", {[POSTGRESQL] = "CAST(sum($1) AS bigint)", [CLICKHOUSE] = "sum(toInt256($1))"}},
    {"TRIM",
     "btrim($1, ' ' || chr(9) || chr(10) || chr(13) || chr(160))",
     {[SQLITE] = "trim($1, char(32, 9, 10, 13, 160))",
      [DUCKDB] = "trim($1, ' ' || chr(9) || chr(10) || chr(13) || chr(160))",
      [CLICKHOUSE] =
          "replaceRegexpAll($1, '^[ \\\\t\\\\n\\\\r\\\\x{A0}]+|[ \\\\t\\\\n\\\\r\\\\x{A0}]+$', '')",
      [BIGQUERY] = "trim($1, ' \\t\\n\\r\\u00a0')"}},
    {"TRIM_ZEROS",
     "rtrim(rtrim($1, '0'), '.')",
     {[CLICKHOUSE] = "trim(TRAILING '.' FROM trim(TRAILING '0' FROM $1))",
      [SPARK] = "trim(TRAILING '.' FROM trim(TRAILING '0' FROM $1))"}},
    {"CELL", "nullif($1, '')", {[CLICKHOUSE] = "$1", [BIGQUERY] = "$1"}},
    {"NOTHING", "NULL", {[CLICKHOUSE] = "''", [BIGQUERY] = "''"}},
    {"SETTINGS", "", {[CLICKHOUSE] = "\nSETTINGS prefer_column_name_to_alias = 1"}},
    {"PAD", "substr(TEXT(1000000000 + $1), 2)", {0}},
    {"BYTES", "$1", {[POSTGRESQL] = "$1 COLLATE \"C\""}},
    {"FAIL",
     "WHOLE($1)",
     {[SQLITE] = "json_extract('{}', 'voc: ' || $1)",
      [DUCKDB] = "CAST(error($1) AS bigint)",
      [CLICKHOUSE] = "toInt64(CASE WHEN $2 THEN '0' ELSE $1 END)",
      [SPARK] = "CAST(raise_error($1) AS bigint)",
      [BIGQUERY] = "error($1)"}},
    {"WIDTHS",
     "SELECT CAST(1 AS bigint) << doubling AS width FROM generate_series(0, 55) AS doublings (doubling)",
     {[SQLITE] = "SELECT 1 AS width UNION ALL SELECT width * 2 FROM widths WHERE width < 1 << 55",
      [CLICKHOUSE] = "SELECT bitShiftLeft(toInt64(1), number) AS width FROM numbers(56)",
      [SPARK] = "SELECT shiftleft(CAST(1 AS bigint), CAST(id AS INT)) AS width FROM range(56)",
      [BIGQUERY] = "SELECT 1 << doubling AS width FROM unnest(generate_array(0, 55)) AS doubling"}},
};

const struct dialect *dialect_find(const char *name)
{
    for (size_t i = 0; i < DIALECTS; i++)
        if (strcmp(dialect_names[i], name) == 0)
            return &dialects[i];
    return NULL;
}

bool dialect_escapes(const struct dialect *dialect, char quote)
{
    return dialect->escapes && (dialect->place != SPARK || quote != dialect->quote);
}

static const char *enclose(struct arena *arena, struct slice text, char quote, bool escapes)
{
    char *const quoted = arena_alloc(arena, text.length * 2 + 3);
    char *at = quoted;

    *at++ = quote;
    for (size_t i = 0; i < text.length; i++) {
        if (escapes && (text.at[i] == quote || text.at[i] == '\\'))
            *at++ = '\\';
        else if (text.at[i] == quote)
            *at++ = quote;
        *at++ = text.at[i];
    }
    *at = quote;
    return quoted;
}

const char *dialect_name(struct arena *arena, const struct dialect *dialect, struct slice name)
{
    return enclose(arena, name, dialect->quote, dialect_escapes(dialect, dialect->quote));
}

const char *dialect_text(struct arena *arena, const struct dialect *dialect, struct slice text)
{
    return enclose(arena, text, '\'', dialect->escapes);
}

const char *dialect_form(const struct dialect *dialect, struct slice word)
{
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (slice_is(word, slice_of(forms[i].word)))
            return forms[i].instead[dialect->place] ? forms[i].instead[dialect->place] : forms[i].usual;
    return NULL;
}
