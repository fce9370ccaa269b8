package org.kardan.projects.catalogue;

import static org.kardan.projects.fact.Words.DATE;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.evidence.SourceKind;

/** A source as a client gives it. */
@Input("SourceInput")
@Description("A publication that facts rest on.")
public record SourceInput(
        @NonNull @Description(
                "A short code, for example `S1`: 1 to 40 capital letters, digits, `.`, `_` and `-`. It stays the same.")
        String code,

        @NonNull @Description("What kind of publication it is.")
        SourceKind kind,

        @NonNull @Description("Its title, or a description where it has none; 1 to 2 000 characters.")
        String title,

        @Description("The newspaper, agency or register. Left out: not named by whoever passed the information on.")
        @Nullable String outlet,

        @Description("Where it can be read, an http or https address. Left out: not recorded.") @Nullable String url,

        @Description("Its language (BCP 47), for example `ru`. Left out: not stated.") @Nullable String language,

        @NonNull @Description("When it was published." + DATE)
        String published,

        @Description(
                "The code of the source it repeats or summarises, without going round in a circle. Left out: it is an original."
                        + " NOT_FOUND when it is not recorded.")
        @Nullable String derivedFrom) {}
