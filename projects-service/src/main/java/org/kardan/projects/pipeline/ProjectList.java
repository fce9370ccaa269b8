package org.kardan.projects.pipeline;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.kit.error.BadUserInput;
import org.kardan.kit.time.Moment;
import org.kardan.projects.stage.Stage;
import org.kardan.projects.supplier.Organisation;

/** A whole list of projects, of which a connection is a page. */
public sealed interface ProjectList {

    /** The projects an organisation takes part in at a moment, by whichever of its ids. */
    record OfOrganisation(Organisation organisation, Moment moment) implements ProjectList {}

    /** All versions of a project. */
    record Versions(UUID project) implements ProjectList {}

    /** What the stage of projects is to be; null: none is known. */
    record InStage(@Nullable Stage stage) {}

    /** The projects that match all of these at a moment; null: any. */
    record Matching(
            @Nullable InStage stage,
            @Nullable String country,
            @Nullable String region,
            @Nullable String sector,
            @Nullable FuzzyDate launchWithin,
            @Nullable Boolean accepted,
            Moment moment)
            implements ProjectList {

        private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
        private static final Pattern REGION = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");

        /** Checks the arguments of a query. */
        static Matching of(
                @Nullable Stage stage,
                @Nullable String country,
                @Nullable String region,
                @Nullable String sector,
                @Nullable String launchWithin,
                @Nullable Boolean accepted,
                Moment moment) {
            require("country", country, COUNTRY, "no ISO 3166-1 alpha-2 code", "write for example IR");
            require("region", region, REGION, "no ISO 3166-2 code", "write for example RU-NIZ");
            var within = launchWithin == null ? null : FuzzyDate.parse("launchWithin", launchWithin);
            var inStage = stage == null ? null : new InStage(stage);
            return new Matching(inStage, country, region, sector, within, accepted, moment);
        }

        /** The same, in one stage; null: of which none is known. */
        Matching inStage(@Nullable Stage stage) {
            return new Matching(new InStage(stage), country, region, sector, launchWithin, accepted, moment);
        }

        /** The same, whatever the stage. */
        Matching inAnyStage() {
            return new Matching(null, country, region, sector, launchWithin, accepted, moment);
        }

        private static void require(
                String argument, @Nullable String code, Pattern pattern, String wrong, String right) {
            if (code != null && !pattern.matcher(code).matches()) {
                var shown = code.length() > 10 ? code.substring(0, 10) + "…" : code;
                throw new BadUserInput(argument, "\"" + shown + "\" is " + wrong, right);
            }
        }
    }
}
