/* headers - what a column's header usually means */
#include "voc/headers.h"

#include "voc/arena.h"
#include "voc/hung.h"

/* Names, the likeliest first; phrases are looked for inside longer headers, such as whole questions. */
static const struct usual {
    const char *field, *names, *phrases;
} usual[] = {
    {"id",
     "id|respondent id|response id|responseid|ticket id|ticket|ticket number|ticket nr|ticket no|case "
     "id|case "
     "number|review id|survey id|conversation id|interaction id|call id|"
     "submission id|complaint id|feedback id|record id|unique key|number|key|issue "
     "key|uuid|respnum|incident|post id|reference|vorgangsnummer|ticketnummer|vorgang",
     NULL},
    {"at",
     "at|date|created at|created|created date|date created|created on|creation date|submitted "
     "at|submitted|submit date|submission date|date submitted|timestamp|response date|review date|recorded "
     "date|answered utc|completed at|completed|date completed|end date|received|received at|date "
     "received|opened at|opened|date time opened|open date|posted at|posted|published at|reviewed at|date "
     "answered|answered on|report date|interview date|survey date|visit date|date of visit|call date|contact "
     "date|datetime|date time|time|ts|start date|started at|answered at|answered|responded "
     "at|when|datum|erstellt am|erstellt|eingegangen am|zeitstempel|fecha|fecha de creación|créé le|date de "
     "création|data|data de criação|data utworzenia|aangemaakt op|completion time|submission time|created "
     "time|end time|call start|start time|start|updated|updated at|last updated",
     "submit date|date submitted|submission date"},
    {"asked_at",
     "asked at|asked|invited at|invited|invited on|invitation date|survey sent|sent at|sent date|date sent",
     NULL},
    {"answered_at",
     "answered at|first reply|first reply at|first reply date|first response|first response at|first "
     "response date|"
     "first replied at|replied at|replied on|reply date|response at|responded at|answered|beantwortet "
     "am|erste antwort|répondu le|date de réponse|fecha de respuesta|risposta il|respondido em|beantwoord op",
     NULL},
    {"resolved_at",
     "resolved at|resolved|resolved on|resolved date|date resolved|resolution date|solved at|solved|solved "
     "on|"
     "completion date|gelöst am|erledigt am|résolu le|date de résolution|fecha de resolución|risolto "
     "il|resolvido em|opgelost op",
     NULL},
    {"closed_at",
     "closed at|closed|closed on|closed date|date closed|closed unanswered|geschlossen am|fermé le|cerrado "
     "el|chiuso il|fechado em|gesloten op",
     NULL},
    {"nps",
     "nps|nps score|netpro|net promoter score|net promoter|likelihood to recommend|likely to recommend|ltr|"
     "recommendation score|recommend "
     "score|weiterempfehlung|weiterempfehlungsbereitschaft|recommandation|recomendación|raccomandazione|"
     "recomendação",
     "how likely|to recommend|would recommend|net "
     "promoter|weiterempfehlen|recommander|recomendaría|recomendaria|raccomander|aanbevelen|polecisz"},
    {"csat",
     "csat|csat score|satisfaction|satisfaction score|satisfaction rating|overall satisfaction|customer "
     "satisfaction|zufriedenheit|gesamtzufriedenheit|kundenzufriedenheit|satisfacción|soddisfazione|"
     "satisfação|tevredenheid|zadowolenie",
     "how satisfied|overall satisfaction|wie zufrieden|dans quelle mesure êtes vous satisfait|qué tan "
     "satisfecho|quanto è soddisfatto|hoe tevreden"},
    {"ces", "ces|ces score|customer effort score|customer effort|effort score|effort|ease",
     "made it easy|how easy|easy to"},
    {"rating",
     "rating|stars|star rating|overall rating|review rating|score|overall "
     "score|bewertung|sterne|étoiles|calificación|puntuación|valoración|valutazione|stelle|avaliação|"
     "beoordeling|ocena",
     NULL},
    {"text",
     "text|comment|comments|customer comment|review text|review|review body|review "
     "content|feedback|verbatim|message|body|content|"
     "open ended response|reason|why|description|consumer complaint "
     "narrative|kommentar|bemerkung|anmerkung|begründung|commentaire|remarque|avis|comentario|opinión|"
     "commento|comentário|opmerking|toelichting|komentarz",
     "main reason|your comment|anything else|tell us"},
    {"channel",
     "channel|contact type|contact channel|contact method|submitted "
     "via|via|medium|kanal|kontaktweg|canal|canale|kanaal|kanał",
     NULL},
    {"source", "source|survey name|survey|platform|origin|quelle|fuente|origine", NULL},
    {"customer",
     "customer|customer id|customer email|client|client id|user|user id|email|email address|e mail|caller "
     "id|caller|"
     "respondent email|account|account id|member id|contact id|requester|recipient "
     "email|kunde|kundennummer|kunden id|client id|numéro client|cliente|id cliente|klant|klantnummer|klient",
     NULL},
    {"weight", "weight|weights|wt", NULL},
};

static const struct usual dimensions[] = {
    {"team", "team|team name|assignment group|group|équipe|equipo|equipe", NULL},
    {"department",
     "department|department name|dept|abteilung|département|departamento|dipartimento|afdeling|dział", NULL},
    {"division", "division|division name", NULL},
    {"branch", "branch|branch name|office|filiale|zweigstelle|agence|sucursal|filiaal|oddział", NULL},
    {"store", "store|store name|shop|markt|geschäft|magasin|tienda|negozio|loja|winkel|sklep", NULL},
    {"region", "region|area|borough|région|región|regione|região|regio", NULL},
    {"country", "country|land|pays|país|paese|kraj", NULL},
    {"state", "state|province", NULL},
    {"city", "city|town|stadt|ort|ville|ciudad|città|cidade|stad|miasto", NULL},
    {"location", "location|site", NULL},
    {"place", "place", NULL},
    {"product", "product|product name|produkt|produit|producto|prodotto|produto", NULL},
    {"category",
     "category|category name|topic category|kategorie|catégorie|categoría|categoria|categorie|kategoria",
     NULL},
    {"topic", "topic|subject category|complaint type|thema|sujet|tema|onderwerp|temat", NULL},
    {"segment", "segment|customer segment", NULL},
    {"plan", "plan|tier|subscription", NULL},
    {"persona", "persona", NULL},
    {"touchpoint", "touchpoint|touch point", NULL},
    {"agent",
     "agent|agent name|assignee|assigned "
     "to|mitarbeiter|bearbeiter|sachbearbeiter|conseiller|agente|medewerker",
     NULL},
    {"queue", "queue", NULL},
    {"priority", "priority|priorität|priorité|prioridad|priorità|prioridade|prioriteit", NULL},
    {"status", "status", NULL},
    {"language", "language|lang|user language|locale|sprache|langue|idioma|lingua|taal|język", NULL},
    {"brand", "brand", NULL},
    {"title", "title", NULL},
};

enum {
    USUAL = sizeof usual / sizeof *usual,
    DIMENSIONS = sizeof dimensions / sizeof *dimensions,
    BEST = 100
};

static bool is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

static bool is_word(char c)
{
    return ((c | 32) >= 'a' && (c | 32) <= 'z') || (c >= '0' && c <= '9') || (unsigned char)c >= 0x80;
}

/* In lower case: ASCII, and the letters of western Europe, whose second byte this is. */
static char lower(char before, char c)
{
    const unsigned char byte = (unsigned char)c;

    if (is_upper(c))
        return (char)(c | 32);
    return before == '\xC3' && byte >= 0x80 && byte <= 0x9E && byte != 0x97 ? (char)(byte + 32) : c;
}

/* `date.$date`: a database that writes JSON tells a value's type in a member of its own. */
static struct slice without_type(struct slice header)
{
    for (size_t i = header.length; i-- > 1;)
        if (header.at[i] == '$' && header.at[i - 1] == '.')
            return (struct slice){header.at, i - 1};
    return header;
}

/* `Created [UTC+2]`; what else stands in brackets may be what is asked for. */
static bool has_clock_in_brackets(struct arena *arena, struct slice header)
{
    return header.length && header.at[header.length - 1] == ']' && hung_by(arena, header).kind != HUNG_UNSAID;
}

const char *headers_plain(struct arena *arena, struct slice header)
{
    const bool drops_brackets = has_clock_in_brackets(arena, header);
    char *const plain = arena_alloc(arena, header.length * 2 + 1);
    size_t used = 0, depth = 0;

    header = without_type(header);
    for (size_t i = 0; i < header.length; i++) {
        const char c = header.at[i];
        const bool hump = i > 0 && is_upper(c) && header.at[i - 1] >= 'a' && header.at[i - 1] <= 'z';
        if ((hump || !is_word(c)) && used && plain[used - 1] != ' ')
            plain[used++] = ' ';
        depth += c == '(' || (drops_brackets && c == '[');
        if (is_word(c) && depth == 0)
            plain[used++] = lower(i ? header.at[i - 1] : ' ', c);
        depth -= (c == ')' || (drops_brackets && c == ']')) && depth > 0;
    }
    plain[used - (used && plain[used - 1] == ' ')] = '\0';
    return plain;
}

/* Its place in the list, from 0; -1 if it isn't there. */
static int place_in(const char *names, const char *plain)
{
    struct slice rest = slice_of(names), name;

    for (int place = 0; slice_split(&rest, '|', &name); place++)
        if (slice_is(name, slice_of(plain)))
            return place;
    return -1;
}

/* How many of them it has: "how likely" alone may ask for something else than a recommendation. */
static int count_phrases(const char *phrases, const char *plain)
{
    struct slice rest = slice_of(phrases), phrase;
    char text[64];
    int count = 0;

    while (slice_split(&rest, '|', &phrase)) {
        memcpy(text, phrase.at, phrase.length);
        text[phrase.length] = '\0';
        count += strstr(plain, text) != NULL;
    }
    return count;
}

static const struct usual *usual_for(const char *field)
{
    for (size_t i = 0; i < USUAL; i++)
        if (strcmp(usual[i].field, field) == 0)
            return &usual[i];
    return NULL;
}

int headers_fit(const char *field, const char *plain)
{
    const struct usual *const wanted = usual_for(field);

    if (!wanted)
        return 0;
    const int place = place_in(wanted->names, plain);
    return place >= 0 ? BEST - place : wanted->phrases ? count_phrases(wanted->phrases, plain) : 0;
}

bool headers_names(const char *field, const char *plain)
{
    const struct usual *const wanted = usual_for(field);

    return wanted && place_in(wanted->names, plain) >= 0;
}

const char *headers_dimension(const char *plain)
{
    for (size_t i = 0; i < DIMENSIONS; i++)
        if (place_in(dimensions[i].names, plain) >= 0)
            return dimensions[i].field;
    return NULL;
}

bool headers_counts(const char *plain)
{
    return place_in(
               "responses|response count|number of responses|no of responses|total responses|answers|answer "
               "count|number of answers|respondents|number of respondents|respondent count|count|n|sample "
               "size|base|base size|frequency|freq|anzahl|anzahl antworten|antworten|häufigkeit|nombre de "
               "réponses|réponses|effectif|respuestas|número de respuestas|risposte|numero di "
               "risposte|respostas|aantal|aantal antwoorden|liczba odpowiedzi",
               plain) >= 0;
}
