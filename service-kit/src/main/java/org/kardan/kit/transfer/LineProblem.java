package org.kardan.kit.transfer;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Why a line was refused.
 *
 * @param line its number in the file, from 1; blank lines count
 * @param type the type it names; null where it names none
 * @param field the field at fault as the file writes it; null where it is the line as a whole
 * @param code one of {@link org.kardan.kit.error.ErrorCode}
 * @param message what is wrong, and what would be right
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LineProblem(
        long line, @Nullable String type, @Nullable String field, String code, String message) {}
