package org.kardan.suppliers.habits;

import static org.kardan.suppliers.Writes.input;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one type is written and read.
 *
 * @param type the GraphQL type
 * @param record the mutation that records one; null where it comes with something else
 * @param correct the mutation that corrects one
 * @param key the argument of the correction that says which, with its GraphQL type
 * @param made a new one in a world; gives its input, with a word in it that the correction changes
 * @param found the id of the one there is, where no mutation records one
 * @param ids a query with {@code %s} in the place of {@code knownAt}, of which every {@code it} has the ids that are believed; null
 *     for what has no history
 */
public record Kind(
        String type,
        @Nullable String record,
        String correct,
        String key,
        BiFunction<World, String, Map<String, Object>> made,
        @Nullable Function<World, String> found,
        @Nullable Function<World, String> ids) {

    /** All types that can be written. */
    static final List<Kind> ALL = List.of(
            row(
                    "Organisation",
                    "organisation",
                    (world, word) -> input("slug", "new-" + world.tag, "name", "Company " + word, "kind", "COMPANY")),
            row(
                    "Asset",
                    "asset",
                    (world, word) -> input("slug", "new-" + world.tag, "name", "Plant " + word, "kind", "PLANT")),
            row(
                    "Component",
                    "code",
                    (world, word) -> without(
                            "citations",
                            input("code", "NEW_" + world.tag.toUpperCase(Locale.ROOT), "name", "Part " + word))),
            new Kind(
                    "Source",
                    "recordSupplySource",
                    "correctSupplySource",
                    "code",
                    (world, word) -> without(
                            "citations",
                            input(
                                    "code",
                                    "NEW-" + world.tag.toUpperCase(Locale.ROOT),
                                    "kind",
                                    "REPORT",
                                    "title",
                                    word,
                                    "published",
                                    "2026")),
                    null,
                    null),
            new Kind(
                    "Deal",
                    "recordDeal",
                    "correctDeal",
                    "deal",
                    (world, word) -> input(
                            "slug",
                            "new-" + world.tag,
                            "title",
                            word,
                            "stage",
                            "RUMOURED",
                            "occurred",
                            "2026",
                            "description",
                            "It began."),
                    null,
                    null),
            fact(
                    "OrganisationName",
                    (world, word) -> input("organisation", world.company(), "value", word, "kind", "TRADING"),
                    world -> "{ organisation(slug: \"" + world.company() + "\") { it: names%s { id } } }"),
            fact(
                    "OrganisationIdentifier",
                    (world, word) -> input("organisation", world.company(), "scheme", "LEI", "value", word),
                    world -> "{ organisation(slug: \"" + world.company() + "\") { it: identifiers%s { id } } }"),
            fact(
                    "Restriction",
                    (world, word) -> input(
                            "organisation", world.company(), "authority", word, "programme", "P", "validFrom", "2020"),
                    world -> "{ organisation(slug: \"" + world.company() + "\") { it: restrictions%s { id } } }"),
            fact(
                    "OwnershipStake",
                    (world, word) -> input(
                            "owner",
                            world.owner(),
                            "organisation",
                            world.company(),
                            "interest",
                            "SHAREHOLDING",
                            "shareMin",
                            share(word),
                            "shareMax",
                            share(word),
                            "validFrom",
                            "2020"),
                    world -> "{ organisation(slug: \"" + world.company() + "\") { it: owners%s { id } } }"),
            fact(
                    "AssetName",
                    (world, word) -> input("asset", world.plant(), "value", word, "kind", "TRADING"),
                    world -> "{ asset(slug: \"" + world.plant() + "\") { it: names%s { id } } }"),
            fact(
                    "AssetStatus",
                    (world, word) -> input(
                            "asset",
                            world.plant(),
                            "status",
                            word.equals("one") ? "IDLE" : "OPERATING",
                            "validFrom",
                            "2020"),
                    world -> "{ asset(slug: \"" + world.plant() + "\") { it: statuses%s { id } } }"),
            fact(
                    "SupplyCapability",
                    (world, word) -> input(
                            "asset",
                            world.plant(),
                            "component",
                            world.part(),
                            "unitsLow",
                            word.length(),
                            "unitsHigh",
                            9,
                            "validFrom",
                            "2020"),
                    world -> "{ asset(slug: \"" + world.plant() + "\") { it: makes%s { id } } }"),
            fact(
                    "DealTarget",
                    (world, word) -> input(
                            "deal",
                            world.deal(),
                            "organisation",
                            world.company(),
                            "shareMin",
                            share(word),
                            "shareMax",
                            1),
                    world -> "{ deal(slug: \"" + world.deal() + "\") { it: targets%s { id } } }"),
            fact(
                    "DealParty",
                    (world, word) -> input(
                            "deal",
                            world.deal(),
                            "organisation",
                            world.owner(),
                            "role",
                            word.equals("one") ? "ACQUIRER" : "SELLER"),
                    world -> "{ deal(slug: \"" + world.deal() + "\") { it: parties%s { id } } }"),
            fact(
                    "DealEffect",
                    (world, word) -> input("deal", world.deal(), "kind", "OWNERSHIP_STRUCTURE", "description", word),
                    world -> "{ deal(slug: \"" + world.deal() + "\") { it: claimedEffects%s { id } } }"),
            new Kind(
                    "DealEvent",
                    null,
                    "correctDealEvent",
                    "id",
                    (world, word) -> input("occurred", "2026", "description", word),
                    World::event,
                    world -> "{ deal(slug: \"" + world.deal() + "\") { it: events%s { id } } }"),
            new Kind(
                    "Citation",
                    null,
                    "correctSupplyCitation",
                    "id",
                    (world, word) -> without("citations", input("source", "S4", "modality", "REPORTED", "note", word)),
                    World::citation,
                    world -> "{ organisation(slug: \"" + world.company()
                            + "\") { names%s { it: citations { id } } } }"));

    private static Kind row(String type, String key, BiFunction<World, String, Map<String, Object>> made) {
        return new Kind(type, "record" + type, "correct" + type, key, made, null, null);
    }

    private static Kind fact(
            String type, BiFunction<World, String, Map<String, Object>> made, Function<World, String> ids) {
        return new Kind(type, "record" + type, "correct" + type, "id", made, null, ids);
    }

    static Kind of(String type) {
        return ALL.stream().filter(kind -> kind.type().equals(type)).findFirst().orElseThrow();
    }

    boolean isFact() {
        return ids != null;
    }

    /** The types that stand in a file on lines of their own: all but citations, which stand with what they are of. */
    public static Set<String> ofLines() {
        return ALL.stream()
                .map(Kind::type)
                .filter(type -> !type.equals("Citation"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The mutations of all types. */
    static Stream<String> mutations() {
        return ALL.stream()
                .flatMap(kind -> Stream.of(kind.record(), kind.correct()))
                .filter(name -> name != null);
    }

    private static double share(String word) {
        return word.length() / 10.0;
    }

    private static Map<String, Object> without(String field, Map<String, Object> input) {
        var less = new HashMap<>(input);
        less.remove(field);
        return less;
    }
}
