package org.kardan.kit.transfer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.kardan.kit.write.Foreseen;

/** What a service takes in and gives out. */
public interface TransferCatalogue {

    /** Its types, what is referred to first. */
    List<TransferType> types();

    /** Looks up what the checks of these lines will ask for: one statement for each kind of thing, however many lines. */
    void foresee(Foreseen foreseen, List<TransferLine> lines);

    /** Of these subjects of lines just written: which have become too much, and in which words. */
    default Map<Object, String> excesses(Connection connection, Collection<Object> subjects) throws SQLException {
        return Map.of();
    }
}
