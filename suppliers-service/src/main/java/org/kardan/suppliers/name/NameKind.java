package org.kardan.suppliers.name;

import org.eclipse.microprofile.graphql.Description;

/** What kind of name it is. */
@Description("What kind of name it is.")
public enum NameKind {
    @Description("The name in the register or the statutes.")
    OFFICIAL,
    @Description("A short form or abbreviation in use.")
    SHORT,
    @Description("A name it no longer goes by.")
    FORMER,
    @Description("The name it trades under.")
    TRADING,
    @Description("Another name, written in another script.")
    TRANSLITERATED,
    @Description("The words of a source that gives no name.")
    DESCRIPTION
}
