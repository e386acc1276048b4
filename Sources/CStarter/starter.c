// What `portal init` writes, compiled in, so that the command stays one file: the templates of this repository
// as they are, and Content/ beside this file. A test fails when a template is not listed here.

#include "CStarter.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const StarterFile files[] = {
  {".gitignore", (const char[]){
#embed "gitignore" suffix(, ) if_empty()
    0}},
  {"Content/portal.yaml", (const char[]){
#embed "Content/portal.yaml" suffix(, ) if_empty()
    0}},
  {"Content/agencies.yaml", (const char[]){
#embed "Content/agencies.yaml" suffix(, ) if_empty()
    0}},
  {"Content/documents.yaml", (const char[]){
#embed "Content/documents.yaml" suffix(, ) if_empty()
    0}},
  {"Content/measures.yaml", (const char[]){
#embed "Content/measures.yaml" suffix(, ) if_empty()
    0}},
  {"Content/topics.yaml", (const char[]){
#embed "Content/topics.yaml" suffix(, ) if_empty()
    0}},
  {"Content/items/bai-dau-tien.md", (const char[]){
#embed "Content/items/bai-dau-tien.md" suffix(, ) if_empty()
    0}},
  {"Content/static/favicon.svg", (const char[]){
#embed "../../Content/static/favicon.svg" suffix(, ) if_empty()
    0}},
  {"Templates/agency.html", (const char[]){
#embed "../../Templates/agency.html" suffix(, ) if_empty()
    0}},
  {"Templates/article.html", (const char[]){
#embed "../../Templates/article.html" suffix(, ) if_empty()
    0}},
  {"Templates/assets/filter.js", (const char[]){
#embed "../../Templates/assets/filter.js" suffix(, ) if_empty()
    0}},
  {"Templates/assets/search.js", (const char[]){
#embed "../../Templates/assets/search.js" suffix(, ) if_empty()
    0}},
  {"Templates/assets/site.css", (const char[]){
#embed "../../Templates/assets/site.css" suffix(, ) if_empty()
    0}},
  {"Templates/date.html", (const char[]){
#embed "../../Templates/date.html" suffix(, ) if_empty()
    0}},
  {"Templates/document.html", (const char[]){
#embed "../../Templates/document.html" suffix(, ) if_empty()
    0}},
  {"Templates/documents.html", (const char[]){
#embed "../../Templates/documents.html" suffix(, ) if_empty()
    0}},
  {"Templates/frame.html", (const char[]){
#embed "../../Templates/frame.html" suffix(, ) if_empty()
    0}},
  {"Templates/home.html", (const char[]){
#embed "../../Templates/home.html" suffix(, ) if_empty()
    0}},
  {"Templates/index.html", (const char[]){
#embed "../../Templates/index.html" suffix(, ) if_empty()
    0}},
  {"Templates/listing.html", (const char[]){
#embed "../../Templates/listing.html" suffix(, ) if_empty()
    0}},
  {"Templates/not-found.html", (const char[]){
#embed "../../Templates/not-found.html" suffix(, ) if_empty()
    0}},
  {"Templates/page.html", (const char[]){
#embed "../../Templates/page.html" suffix(, ) if_empty()
    0}},
  {"Templates/parts/about.html", (const char[]){
#embed "../../Templates/parts/about.html" suffix(, ) if_empty()
    0}},
  {"Templates/parts/account.html", (const char[]){
#embed "../../Templates/parts/account.html" suffix(, ) if_empty()
    0}},
  {"Templates/parts/amount.html", (const char[]){
#embed "../../Templates/parts/amount.html" suffix(, ) if_empty()
    0}},
  {"Templates/parts/around.html", (const char[]){
#embed "../../Templates/parts/around.html" suffix(, ) if_empty()
    0}},
  {"Templates/parts/calendar.html", (const char[]){
#embed "../../Templates/parts/calendar.html" suffix(, ) if_empty()
    0}},
  {"Templates/parts/caption.html", (const char[]){
#embed "../../Templates/parts/caption.html" suffix(, ) if_empty()
    0}},
  {"Templates/parts/card.html", (const char[]){
#embed "../../Templates/parts/card.html" suffix(, ) if_empty()
    0}},
  {"Templates/parts/counted.html", (const char[]){
#embed "../../Templates/parts/counted.html" suffix(, ) if_empty()
    0}},
  {"Templates/parts/crumbs.html", (const char[]){
#embed "../../Templates/parts/crumbs.html" suffix(, ) if_empty()
    0}},
  {"Templates/parts/documents.html", (const char[]){
#embed "../../Templates/parts/documents.html" suffix(, ) if_empty()
    0}},
  {"Templates/parts/dublin-core.html", (const char[]){
#embed "../../Templates/parts/dublin-core.html" suffix(, ) if_empty()
    0}},
  {"Templates/parts/entry.html", (const char[]){
#embed "../../Templates/parts/entry.html" suffix(, ) if_empty()
    0}},
  {"Templates/parts/excerpt.html", (const char[]){
#embed "../../Templates/parts/excerpt.html" suffix(, ) if_empty()
    0}},
  {"Templates/parts/figures.html", (const char[]){
#embed "../../Templates/parts/figures.html" suffix(, ) if_empty()
    0}},
  {"Templates/parts/filter-script.html", (const char[]){
#embed "../../Templates/parts/filter-script.html" suffix(, ) if_empty()
    0}},
  {"Templates/parts/filter.html", (const char[]){
#embed "../../Templates/parts/filter.html" suffix(, ) if_empty()
    0}},
  {"Templates/parts/item-meta.html", (const char[]){
#embed "../../Templates/parts/item-meta.html" suffix(, ) if_empty()
    0}},
  {"Templates/parts/items.html", (const char[]){
#embed "../../Templates/parts/items.html" suffix(, ) if_empty()
    0}},
  {"Templates/parts/languages.html", (const char[]){
#embed "../../Templates/parts/languages.html" suffix(, ) if_empty()
    0}},
  {"Templates/parts/line.html", (const char[]){
#embed "../../Templates/parts/line.html" suffix(, ) if_empty()
    0}},
  {"Templates/parts/months.html", (const char[]){
#embed "../../Templates/parts/months.html" suffix(, ) if_empty()
    0}},
  {"Templates/parts/named-totals.html", (const char[]){
#embed "../../Templates/parts/named-totals.html" suffix(, ) if_empty()
    0}},
  {"Templates/parts/opening.html", (const char[]){
#embed "../../Templates/parts/opening.html" suffix(, ) if_empty()
    0}},
  {"Templates/parts/pager.html", (const char[]){
#embed "../../Templates/parts/pager.html" suffix(, ) if_empty()
    0}},
  {"Templates/parts/picture.html", (const char[]){
#embed "../../Templates/parts/picture.html" suffix(, ) if_empty()
    0}},
  {"Templates/parts/row.html", (const char[]){
#embed "../../Templates/parts/row.html" suffix(, ) if_empty()
    0}},
  {"Templates/parts/search-box.html", (const char[]){
#embed "../../Templates/parts/search-box.html" suffix(, ) if_empty()
    0}},
  {"Templates/parts/structured-data.html", (const char[]){
#embed "../../Templates/parts/structured-data.html" suffix(, ) if_empty()
    0}},
  {"Templates/parts/symbols.html", (const char[]){
#embed "../../Templates/parts/symbols.html" suffix(, ) if_empty()
    0}},
  {"Templates/parts/tally-grid.html", (const char[]){
#embed "../../Templates/parts/tally-grid.html" suffix(, ) if_empty()
    0}},
  {"Templates/parts/tally-line.html", (const char[]){
#embed "../../Templates/parts/tally-line.html" suffix(, ) if_empty()
    0}},
  {"Templates/parts/tally-table.html", (const char[]){
#embed "../../Templates/parts/tally-table.html" suffix(, ) if_empty()
    0}},
  {"Templates/parts/tally-total.html", (const char[]){
#embed "../../Templates/parts/tally-total.html" suffix(, ) if_empty()
    0}},
  {"Templates/parts/timeline.html", (const char[]){
#embed "../../Templates/parts/timeline.html" suffix(, ) if_empty()
    0}},
  {"Templates/parts/topics.html", (const char[]){
#embed "../../Templates/parts/topics.html" suffix(, ) if_empty()
    0}},
  {"Templates/parts/use.html", (const char[]){
#embed "../../Templates/parts/use.html" suffix(, ) if_empty()
    0}},
  {"Templates/redirect.html", (const char[]){
#embed "../../Templates/redirect.html" suffix(, ) if_empty()
    0}},
  {"Templates/search.html", (const char[]){
#embed "../../Templates/search.html" suffix(, ) if_empty()
    0}},
  {"Templates/site-map.html", (const char[]){
#embed "../../Templates/site-map.html" suffix(, ) if_empty()
    0}},
  {"Templates/strings/en.yaml", (const char[]){
#embed "../../Templates/strings/en.yaml" suffix(, ) if_empty()
    0}},
  {"Templates/strings/vi.yaml", (const char[]){
#embed "../../Templates/strings/vi.yaml" suffix(, ) if_empty()
    0}},
  {"Templates/tallies.html", (const char[]){
#embed "../../Templates/tallies.html" suffix(, ) if_empty()
    0}},
  {"Templates/tally-data.html", (const char[]){
#embed "../../Templates/tally-data.html" suffix(, ) if_empty()
    0}},
  {"Templates/tally.html", (const char[]){
#embed "../../Templates/tally.html" suffix(, ) if_empty()
    0}},
  {"Templates/topic.html", (const char[]){
#embed "../../Templates/topic.html" suffix(, ) if_empty()
    0}},
  {"Templates/type.html", (const char[]){
#embed "../../Templates/type.html" suffix(, ) if_empty()
    0}},
};

const StarterFile *const starter_files = files;
const size_t starter_file_count = sizeof files / sizeof files[0];
