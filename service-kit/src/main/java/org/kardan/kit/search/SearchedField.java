package org.kardan.kit.search;

import org.eclipse.microprofile.graphql.Description;

/** Which of its texts something was found by. */
@Description("Which of its texts something was found by.")
public enum SearchedField {
    @Description("A name, in whichever script it is recorded.")
    NAME,
    @Description("The title.")
    TITLE,
    @Description("The summary.")
    SUMMARY,
    @Description("The words of a source for what it does not name.")
    DESCRIPTION,
    @Description("The public office.")
    OFFICE,
    @Description("The newspaper, agency or register.")
    OUTLET,
    @Description("The slug or code, letter for letter.")
    CODE,
    @Description("What a register calls it, for example a LEI, letter for letter.")
    IDENTIFIER
}
