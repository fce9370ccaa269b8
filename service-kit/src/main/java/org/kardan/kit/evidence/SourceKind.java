package org.kardan.kit.evidence;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What kind of publication a source is. */
@Enum
@Description("What kind of publication a source is.")
public enum SourceKind {
    @Description("An interview with a named person.")
    INTERVIEW,
    @Description("A news agency's summary of another source; see `derivedFrom`.")
    AGENCY_SUMMARY,
    @Description("A release by a ministry, an authority or a company about itself.")
    OFFICIAL_RELEASE,
    @Description("An entry in a public register.")
    REGISTRY,
    @Description("A report by the press or by analysts.")
    REPORT,
    @Description("General knowledge, with no publication behind it. The weakest kind.")
    BACKGROUND
}
