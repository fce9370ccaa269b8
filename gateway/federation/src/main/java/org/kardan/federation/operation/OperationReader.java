package org.kardan.federation.operation;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.SourceLocation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import graphql.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.error.ClientError;
import org.kardan.federation.error.ErrorCode;
import org.kardan.federation.error.GatewayError;
import org.kardan.federation.error.OperationRefused;
import org.kardan.federation.error.PublicApi;
import org.kardan.federation.supergraph.Supergraph;

/** Makes an {@link Operation} of a client's text: parse, validate, limit, normalise. */
@PublicApi
public final class OperationReader {
    /** A hostile operation can be wrong in thousands of places; nobody reads more than this. */
    private static final int MOST_ERRORS = 50;

    private final Supergraph supergraph;
    private final OperationLimits limits;
    private final ParserOptions parserOptions;

    public OperationReader(Supergraph supergraph, OperationLimits limits) {
        this.supergraph = supergraph;
        this.limits = limits;
        this.parserOptions = ParserOptions.newParserOptions()
                .captureIgnoredChars(false)
                .captureLineComments(false)
                .captureSourceLocation(true)
                .maxCharacters(limits.characters())
                .maxTokens(limits.tokens())
                .maxWhitespaceTokens(limits.characters())
                // The grammar nests about six rules for each level of selections, and some for values.
                .maxRuleDepth(Math.max(limits.depth() * 8, 200))
                .build();
    }

    /**
     * Reads an operation.
     *
     * @param operationName which operation of the text is meant; null or empty where it has only one
     * @throws OperationRefused {@code BAD_USER_INPUT} where it is not valid, {@code OPERATION_TOO_COMPLEX} past a limit
     */
    public Operation read(String text, @Nullable String operationName) {
        var document = parse(text);
        var definition = checked(document, operationName);
        return SeparateAliases.in(
                new Normaliser(supergraph, document, limits, false).normalise(definition), supergraph);
    }

    /**
     * Reads an operation for a client that takes an answer in parts. Empty where it defers nothing, so that it is to be {@linkplain
     * #read read} as any other.
     *
     * @throws OperationRefused as {@link #read}
     */
    public Optional<DeferringOperation> readDeferring(String text, @Nullable String operationName) {
        var document = parse(text);
        var definition = checked(document, operationName);
        var reading = new Normaliser(supergraph, document, limits, true);
        var apart = reading.normalise(definition);
        if (apart.kind() == OperationKind.SUBSCRIPTION || !reading.defers()) {
            return Optional.empty();
        }
        var whole = new Normaliser(supergraph, document, limits, false).normalise(definition);
        // Introspection is one answer of its own; whoever asks for it together with deferred fields gets them all at
        // once.
        boolean introspects = whole.selections().fields().stream()
                .anyMatch(
                        field -> field.name().equals("__schema") || field.name().equals("__type"));
        return introspects ? Optional.empty() : Optional.of(new DeferringOperation(whole, apart));
    }

    private OperationDefinition checked(Document document, @Nullable String operationName) {
        var definition = choose(document, operationName);
        if (ExpandedSize.exceeds(document, definition.getSelectionSet(), limits.visits())) {
            throw new OperationRefused(ClientError.tooComplex("The operation has more than " + limits.visits()
                    + " selections, fragments spread out and repetitions counted."));
        }
        // First, since the messages of the validator are less clear.
        DeferCheck.require(document, definition);
        if (definition.hasDirective(Supergraph.NOT_HEEDED)) {
            throw refused("The directive @" + Supergraph.NOT_HEEDED + " is not known here.");
        }
        validate(document);
        return definition;
    }

    private Document parse(String text) {
        try {
            return Parser.parse(ParserEnvironment.newParserEnvironment()
                    .document(text)
                    .parserOptions(parserOptions)
                    .build());
        } catch (ParseCancelledException
                | ParseCancelledTooDeepException
                | ParseCancelledTooManyCharsException tooMuch) {
            throw new OperationRefused(
                    ClientError.tooComplex("The operation is too long: at most " + limits.tokens() + " tokens, "
                            + limits.characters() + " characters and " + limits.depth() + " levels are allowed."));
        } catch (InvalidSyntaxException invalid) {
            throw new OperationRefused(new ClientError(
                    ErrorCode.BAD_USER_INPUT, invalid.getMessage(), location(invalid.getLocation()), List.of()));
        }
    }

    private static OperationDefinition choose(Document document, @Nullable String name) {
        var all = document.getDefinitionsOfType(OperationDefinition.class);
        if (name == null || name.isEmpty()) {
            if (all.size() == 1) {
                return all.getFirst();
            }
            throw refused(
                    all.isEmpty()
                            ? "The document holds no operation."
                            : "The document holds " + all.size() + " operations: say which one with operationName.");
        }
        return all.stream()
                .filter(operation -> name.equals(operation.getName()))
                .findFirst()
                .orElseThrow(() -> refused("The document holds no operation named \"" + name + "\"."));
    }

    private void validate(Document document) {
        var problems = new Validator().validateDocument(supergraph.apiSchema(), document, Locale.ENGLISH);
        if (!problems.isEmpty()) {
            throw new OperationRefused(problems.stream()
                    .limit(MOST_ERRORS)
                    .map(problem -> new ClientError(
                            ErrorCode.BAD_USER_INPUT,
                            problem.getMessage(),
                            locations(problem.getLocations()),
                            List.of()))
                    .toList());
        }
    }

    private static List<GatewayError.Location> locations(@Nullable List<SourceLocation> sources) {
        return sources == null
                ? List.of()
                : sources.stream().flatMap(source -> location(source).stream()).toList();
    }

    private static List<GatewayError.Location> location(@Nullable SourceLocation source) {
        return source == null || source.getLine() < 1
                ? List.of()
                : List.of(new GatewayError.Location(source.getLine(), source.getColumn()));
    }

    private static OperationRefused refused(String message) {
        return new OperationRefused(ClientError.badInput(message));
    }
}
