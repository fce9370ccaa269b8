package org.kardan.projects.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kardan.projects.write.Writing.correct;
import static org.kardan.projects.write.Writing.done;
import static org.kardan.projects.write.Writing.input;
import static org.kardan.projects.write.Writing.record;
import static org.kardan.projects.write.Writing.refused;
import static org.kardan.projects.write.Writing.retract;

import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.projects.Graph;
import org.kardan.projects.stage.Stage;
import org.kardan.projects.write.Beliefs.Version;
import org.kardan.projects.write.Story.Act;

/**
 * What is believed, over HTTP, against {@link Beliefs}: stories at random of facts with fuzzy, undisclosed and no ends, of steps from
 * stage to stage, of corrections and retractions. jqwik starts no Quarkus: {@link TwoTimesModelTest} runs this beside one.
 */
class TwoTimesProperties {

    private static final int ACTS = 7;

    /** What the property needs of the application beside HTTP. */
    interface Past {

        /** The slug of a project that nobody else uses. */
        String project();

        /** Moves what was written in a project to other moments. */
        void move(String project, Map<OffsetDateTime, OffsetDateTime> moments);

        /** All versions of the project's facts as they are stored, as {@link #text} writes them. */
        Set<String> stored(String project);
    }

    /** Set by the test that runs this. */
    static @Nullable Past past;

    private Beliefs beliefs = new Beliefs();

    @Provide
    Arbitrary<Story> stories() {
        return Story.any(ACTS);
    }

    @Property(tries = 12, edgeCases = EdgeCasesMode.NONE)
    void whatIsBelievedOfAnyDayAtAnyMomentIsWhatTheListOfVersionsSays(@ForAll("stories") Story story) {
        var application = Objects.requireNonNull(past);
        beliefs = new Beliefs();
        var project = application.project();

        story.acts().forEach(act -> act(project, act));
        application.move(project, beliefs.spread());

        assertThat(application.stored(project))
                .isEqualTo(beliefs.all().stream()
                        .map(version -> text(version.id, version.number, version.knownFrom, version.knownTo))
                        .collect(Collectors.toCollection(TreeSet::new)));
        for (var knownAt : beliefs.moments()) {
            compare(project, knownAt, beliefs.days());
        }
    }

    /** A version of a fact in words. */
    static String text(String id, int version, OffsetDateTime knownFrom, @Nullable OffsetDateTime knownTo) {
        return id + ":" + version + " " + knownFrom.toInstant() + " " + (knownTo == null ? "" : knownTo.toInstant());
    }

    private void act(String project, Act act) {
        var believed = beliefs.believed();
        switch (act.deed()) {
            case RECORD_HUB -> recordHolding(project, "Hub", act);
            case RECORD_PARTY -> recordHolding(project, "Party", act);
            case STEP -> step(project, act);
            case CORRECT -> {
                if (!believed.isEmpty()) {
                    correctOne(believed.get(act.target() % believed.size()), act);
                }
            }
            case RETRACT -> {
                if (!believed.isEmpty()) {
                    retractOne(believed.get(act.target() % believed.size()));
                }
            }
        }
    }

    private void recordHolding(String project, String type, Act act) {
        var answer = record(type, project, holding(type, act), "knownFrom");
        if (endsBeforeItBegins(act)) {
            refused(answer, "BAD_USER_INPUT", "validTo: ");
        } else {
            added(type, null, act, done(answer));
        }
    }

    private void step(String project, Act act) {
        var steps = beliefs.steps();
        var next = steps.isEmpty()
                ? Stage.INTEREST
                : Stage.values()[steps.getLast().stage.ordinal() + 1];
        if (next == Stage.ON_HOLD) {
            return;
        }
        var answer = record("StageTransition", project, step(next, act), "knownFrom");
        if (fits(act, steps, List.of())) {
            added("StageTransition", next, act, done(answer));
        } else {
            refused(answer, "BAD_USER_INPUT", "occurred: ");
        }
    }

    private void correctOne(Version version, Act act) {
        boolean isStep = version.stage != null;
        var given = version.stage == null ? holding(version.type, act) : step(version.stage, act);
        var answer = correct(version.type, version.id, version.number, given, "knownFrom");
        var steps = beliefs.steps();
        int place = steps.indexOf(version);
        boolean fits = isStep
                ? fits(act, steps.subList(0, place), steps.subList(place + 1, steps.size()))
                : !endsBeforeItBegins(act);
        if (fits) {
            var next = added(version.type, version.stage, act, done(answer));
            version.knownTo = next.knownFrom;
        } else {
            refused(answer, "BAD_USER_INPUT", isStep ? "occurred: " : "validTo: ");
        }
    }

    private void retractOne(Version version) {
        var answer = retract(version.id, version.number);
        if (version.stage != null && version != beliefs.steps().getLast()) {
            refused(answer, "CONFLICT", "would begin in");
        } else {
            version.knownTo = OffsetDateTime.parse(done(answer).getString("knownTo"));
        }
    }

    private Version added(String type, @Nullable Stage stage, Act act, JsonPath answer) {
        var version = new Version(
                type,
                answer.getString("id"),
                answer.getInt("version"),
                stage,
                date(act.from()),
                stage != null || act.to() == null ? null : date(act.to()),
                OffsetDateTime.parse(answer.getString("knownFrom")));
        beliefs.add(version);
        return version;
    }

    /** Whether the dates of steps allow this order: none can only be before one that comes before it. */
    private static boolean fits(Act act, List<Version> before, List<Version> after) {
        var date = date(act.from());
        return before.stream().noneMatch(other -> isBefore(date, other.from))
                && after.stream().noneMatch(other -> isBefore(other.from, date));
    }

    private static boolean endsBeforeItBegins(Act act) {
        return act.to() != null && isBefore(date(act.to()), date(act.from()));
    }

    private static boolean isBefore(FuzzyDate date, FuzzyDate other) {
        return date.latest() != null
                && other.earliest() != null
                && date.latest().isBefore(other.earliest());
    }

    private static FuzzyDate date(String text) {
        return FuzzyDate.parseOrUndisclosed("date", text);
    }

    private static Map<String, Object> holding(String type, Act act) {
        var input = type.equals("Hub")
                ? input("region", "RU-TVE", "certainty", "POTENTIAL", "validFrom", act.from())
                : input("country", "IR", "role", "INVESTOR", "validFrom", act.from());
        if (act.to() != null) {
            input.put("validTo", act.to());
        }
        return input;
    }

    private static Map<String, Object> step(Stage to, Act act) {
        return input("to", to.name(), "status", "DONE", "occurred", act.from());
    }

    /** What is believed of all these days, in one request. */
    private void compare(String project, OffsetDateTime knownAt, List<LocalDate> days) {
        var fields = new StringBuilder();
        for (int i = 0; i < days.size(); i++) {
            var at = "(asOf: \"%s\", knownAt: \"%s\")".formatted(days.get(i), knownAt);
            fields.append("h%1$d: hubs%2$s { id version } p%1$d: parties%2$s { id version } s%1$d: stage%2$s { name } "
                    .formatted(i, at));
        }
        var answer = Graph.data("{ project(slug: \"%s\") { %s } }".formatted(project, fields))
                .setRootPath("data.project");
        for (int i = 0; i < days.size(); i++) {
            var day = days.get(i);
            var as = "on %s as known at %s".formatted(day, knownAt);
            assertThat(facts(answer, "h" + i)).as("hubs " + as).isEqualTo(beliefs.holding("Hub", day, knownAt));
            assertThat(facts(answer, "p" + i)).as("parties " + as).isEqualTo(beliefs.holding("Party", day, knownAt));
            assertThat(answer.getString("s" + i + ".name"))
                    .as("stage " + as)
                    .isEqualTo(Objects.toString(beliefs.stage(day, knownAt), null));
        }
    }

    private static Set<String> facts(JsonPath answer, String list) {
        return answer.<Map<String, Object>>getList(list).stream()
                .map(fact -> fact.get("id") + ":" + fact.get("version"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
