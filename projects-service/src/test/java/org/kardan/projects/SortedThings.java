package org.kardan.projects;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.kit.evidence.Modality;
import org.kardan.kit.evidence.SourceKind;
import org.kardan.projects.engagement.EngagementKind;
import org.kardan.projects.engagement.EngagementStatus;
import org.kardan.projects.engagement.RegionalEngagement;
import org.kardan.projects.evidence.Person;
import org.kardan.projects.evidence.Source;
import org.kardan.projects.hub.Hub;
import org.kardan.projects.need.ComponentNeed;
import org.kardan.projects.need.Criticality;
import org.kardan.projects.party.Party;
import org.kardan.projects.party.PartyRole;
import org.kardan.projects.project.Project;
import org.kardan.projects.region.Region;
import org.kardan.projects.stage.Stage;
import org.kardan.projects.visit.SiteVisit;

/** Things to be listed, each known by a letter: what is recorded first has the first letter and the least key. */
final class SortedThings {

    private static final String ID = "0199aaaa-0000-7000-a%03x-0000000000%02x";

    /** What lists of the root are called elsewhere. */
    private static final Map<String, String> OF_THE_ROOT = Map.of("siteVisits", "visits", "componentNeeds", "needs");

    private static @Nullable SortedThings made;

    private final Fixture fixture;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, Map<String, String>> keys = new HashMap<>();
    private final UUID asset = UUID.randomUUID();
    private final UUID organisation = UUID.randomUUID();
    private final UUID partner = UUID.randomUUID();
    private Project project;
    private UUID person;

    private SortedThings(Fixture fixture) {
        this.fixture = fixture;
        makeProjects();
        makePeopleRegionsAndSources();
        makeFacts();
    }

    /** They are made once, since regions have no room for another set. */
    static synchronized SortedThings madeWith(Fixture fixture) {
        if (made == null) {
            made = new SortedThings(fixture);
        }
        return made;
    }

    /** The question that puts a selection under a parent. */
    String under(String parent, String selection) {
        var asked = selection.replace("#", "sorted-" + mark);
        return switch (parent) {
            case "project" -> "{ project(slug: \"" + project.getSlug() + "\") { " + asked + " } }";
            case "region" -> "{ region(code: \"ZZ-A\") { " + asked + " } }";
            case "person" -> "{ person(slug: \"sorted-" + mark + "-a\") { " + asked + " } }";
            case "board" -> "{ projectsByStage(sector: \"sorted-" + mark + "\", stages: [TALKS]) { " + asked + " } }";
            case "asset" -> entity("Asset", "id", asset.toString(), asked);
            case "organisation" -> entity("Organisation", "id", organisation.toString(), asked);
            case "component" -> entity("Component", "code", "SORTED-" + mark, asked);
            default -> "{ " + asked + " }";
        };
    }

    /** A filter with the ids of this person, this plant and this party. */
    String filled(String filter) {
        return filter.replace("#person", person.toString())
                .replace("#asset", asset.toString())
                .replace("#partner", partner.toString());
    }

    /** Where an answer has what was put under a parent. */
    String pathOf(String parent) {
        return switch (parent) {
            case "asset", "organisation", "component" -> "data._entities[0].";
            case "board" -> "data.projectsByStage[0].";
            case "query" -> "data.";
            default -> "data." + parent + ".";
        };
    }

    private static String entity(String type, String key, String value, String asked) {
        return "{ _entities(representations: [{__typename: \"%s\", %s: \"%s\"}]) { ... on %s { %s } } }"
                .formatted(type, key, value, type, asked);
    }

    /** The field of an item that tells it apart, and that items which are alike go by. */
    String keyOf(String list) {
        return switch (list.replaceAll("\\(.*", "")) {
            case "projects", "people" -> "slug";
            case "regions", "sources" -> "code";
            default -> "id";
        };
    }

    String label(String list, String key) {
        var name = list.replaceAll("\\(.*", "");
        return keys.get(OF_THE_ROOT.getOrDefault(name, name)).get(key);
    }

    /** These letters in the order of the keys they stand for, which is theirs. */
    static List<String> inOrder(String[] letters, boolean descending) {
        Comparator<String> order = Comparator.naturalOrder();
        return Arrays.stream(letters)
                .sorted(descending ? order.reversed() : order)
                .toList();
    }

    /** Makes the id of the thing with this number, and knows it by its letter from then on. */
    @FunctionalInterface
    interface Ids {
        UUID id(String list, int number, String letter);
    }

    private UUID id(String list, int number, String letter) {
        var id = UUID.fromString(ID.formatted(Math.floorMod((mark + list).hashCode(), 0x1000), number));
        name(list, id.toString(), letter);
        return id;
    }

    private void name(String list, String key, String letter) {
        keys.computeIfAbsent(list, any -> new HashMap<>()).put(key, letter);
    }

    private void makeProjects() {
        var made = new HashMap<String, Project>();
        var titles = Map.of("a", "Buses", "b", "another van", "c", "Кама", "d", "buses", "e", "Ёж");
        int number = 0;
        for (var letter : List.of("e", "d", "c", "b", "a")) {
            var slug = "sorted-" + mark + "-" + letter;
            var row = new Project(id("by id", ++number, letter), slug, titles.get(letter), null, "sorted-" + mark);
            fixture.keep(row);
            name("projects", slug, letter);
            made.put(letter, row);
        }
        project = made.get("a");
        fixture.stage(project, 1, null, Stage.PLANNING, "2020");
        fixture.stage(made.get("b"), 1, null, Stage.TALKS, "2020");
        fixture.stage(made.get("d"), 1, null, Stage.TALKS, "undisclosed");
        fixture.stage(made.get("e"), 1, null, Stage.ON_HOLD, "2020");
        fixture.launch(project, "2027");
        fixture.launch(made.get("b"), "undisclosed");
        fixture.launch(made.get("c"), "2026-12");
        fixture.launch(made.get("d"), "XXXX-03");
        fixture.party(project, null, organisation, "2020", null);
        fixture.party(made.get("b"), null, organisation, "2020", null);
        makeParties(made.get("e"));
        new SortedFacts(fixture, this::id).make("sorted-" + mark + "-f");
        for (var letter : List.of("d", "b")) {
            var row = made.get(letter);
            Graph.data(
                    "mutation { correctProject(id: \"%s\", version: 1, input: {slug: \"%s\", title: \"%s\", sector: \"%s\"}) { id } }"
                            .formatted(row.getId(), row.getSlug(), row.getTitle(), row.getSector()));
        }
    }

    private void makeParties(Project of) {
        party(of, 1, "a", PartyRole.MANUFACTURER, "2024");
        party(of, 2, "b", PartyRole.HOST, "2025");
        party(of, 3, "c", PartyRole.REGION, "2023~");
        party(of, 4, "d", PartyRole.HOST, "undisclosed");
    }

    private void party(Project of, int number, String letter, PartyRole role, String from) {
        var country = letter.equals("a") ? null : "ZZ";
        fixture.keep(new Party(
                id("parties", number, letter),
                Fixture.EARLIER,
                of.getId(),
                country,
                country == null ? partner : null,
                role,
                date(from),
                null));
    }

    private void makePeopleRegionsAndSources() {
        var names = Map.of("a", "Bahar", "b", "bahar", "c", "Anna", "d", "Яна");
        var published = Map.of("a", "1871-05", "b", "1872", "c", "1871-05", "d", "1871-02~");
        var outlets = Map.of("b", "Times", "c", "post");
        for (var letter : List.of("a", "b", "c", "d")) {
            var id = UUID.randomUUID();
            var slug = "sorted-" + mark + "-" + letter;
            var code = "ZZ-" + letter.toUpperCase(Locale.ROOT);
            person = letter.equals("a") ? id : person;
            fixture.keep(new Person(id, slug, names.get(letter), "sorted-" + mark));
            fixture.keep(new Region(code, names.get(letter), "ZZ", null, null));
            fixture.keep(new Source(
                    id,
                    slug,
                    SourceKind.REGISTRY,
                    names.get(letter),
                    outlets.get(letter),
                    null,
                    null,
                    date(published.get(letter)),
                    null));
            name("people", slug, letter);
            name("regions", code, letter);
            name("sources", slug, letter);
        }
    }

    private void makeFacts() {
        engagement(1, "a", "ZZ-A", EngagementStatus.BEGUN, "2024");
        engagement(2, "b", "RU-TVE", EngagementStatus.BEGUN, "2023");
        engagement(3, "c", "ZZ-A", EngagementStatus.PLANNED, "undisclosed");
        engagement(4, "d", "RU-TVE", EngagementStatus.ENDED, "XXXX-03");
        engagement(5, "e", "ZZ-B", EngagementStatus.BEGUN, "2024");
        engagement(6, "f", "ZZ-A", EngagementStatus.ENDED, "../2020");
        visit(1, "a", person, asset, "Plant two", "2024-05");
        visit(2, "b", null, asset, "a plant", "2024-06");
        visit(3, "c", person, null, "Завод", "2024");
        visit(4, "d", null, null, "works", "2024-05");
        visit(5, "e", person, null, "A plant", "undisclosed");
        hub(1, "a", 10, 30, "2024");
        hub(2, "b", 20, 20, "2023~");
        hub(3, "c", null, null, "undisclosed");
        hub(4, "d", 20, 30, "2025");
        need(1, "a", Criticality.REPLACEABLE);
        need(2, "b", Criticality.CRITICAL);
        need(3, "c", Criticality.IMPORTANT);
        need(4, "d", null);
        need(5, "e", Criticality.CRITICAL);
    }

    private void engagement(int number, String letter, String region, EngagementStatus status, String since) {
        fixture.keep(new RegionalEngagement(
                id("engagements", number, letter),
                Fixture.EARLIER,
                project.getId(),
                region,
                EngagementKind.TALKS,
                status,
                date(since),
                null));
    }

    private void visit(
            int number,
            String letter,
            @Nullable UUID visitor,
            @Nullable UUID plant,
            String description,
            String visited) {
        fixture.keep(new SiteVisit(
                id("visits", number, letter),
                Fixture.EARLIER,
                project.getId(),
                visitor,
                description,
                plant,
                plant == null ? null : UUID.randomUUID(),
                date(visited),
                null,
                null));
    }

    private void hub(int number, String letter, @Nullable Integer low, @Nullable Integer high, String since) {
        fixture.keep(new Hub(
                id("hubs", number, letter),
                Fixture.EARLIER,
                project.getId(),
                "ZZ-A",
                asset,
                Modality.REPORTED,
                low,
                high,
                date(since),
                null));
    }

    private void need(int number, String letter, @Nullable Criticality criticality) {
        fixture.keep(new ComponentNeed(
                id("needs", number, letter),
                Fixture.EARLIER,
                project.getId(),
                "SORTED-" + mark,
                criticality,
                null,
                null));
    }

    private static FuzzyDate date(String text) {
        return FuzzyDate.parseOrUndisclosed("date", text);
    }
}
