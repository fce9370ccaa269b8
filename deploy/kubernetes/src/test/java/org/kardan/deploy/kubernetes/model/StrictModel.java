package org.kardan.deploy.kubernetes.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.api.model.kustomize.v1beta1.Kustomization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decodes manifests as strictly as an API server with {@code fieldValidation=Strict}: an unknown field, a field given
 * twice, or a number where text belongs is an error. The model's own mapper keeps unknown fields for later, so a typing
 * mistake would pass through it in silence.
 */
public final class StrictModel {

    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private static final JsonMapper MODEL = JsonMapper.builder()
            .annotationIntrospector(new NothingUnknown())
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES)
            .withCoercionConfig(
                    LogicalType.Textual,
                    refused -> Stream.of(
                                    CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)
                            .forEach(shape -> refused.setCoercion(shape, CoercionAction.Fail)))
            .withCoercionConfigDefaults(refused -> refused.setCoercion(CoercionInputShape.String, CoercionAction.Fail))
            .build();

    private static final String KUSTOMIZATION = "kustomize.config.k8s.io/v1beta1 Kustomization";
    private static final Map<String, Class<? extends HasMetadata>> TYPES = types();

    private StrictModel() {}

    /** The objects of a YAML text, in its order; an {@link IllegalArgumentException} says which object is wrong, and where. */
    public static List<HasMetadata> decode(String yaml) {
        return documents(yaml).stream().map(StrictModel::decode).toList();
    }

    /** Kustomize's own file, which is no object of a cluster. */
    public static Kustomization decodeKustomization(String yaml) {
        var documents = documents(yaml);
        if (documents.size() != 1 || !KUSTOMIZATION.equals(key(documents.getFirst()))) {
            throw new IllegalArgumentException("A kustomization is one document of " + KUSTOMIZATION);
        }
        return decode(documents.getFirst(), Kustomization.class);
    }

    private static List<JsonNode> documents(String yaml) {
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
            return documents.readAll();
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed.getMessage(), malformed);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static HasMetadata decode(JsonNode document) {
        var type = TYPES.get(key(document));
        if (type == null) {
            throw new IllegalArgumentException(("%s is not in the model: correct it, or add its "
                            + "io.fabric8:kubernetes-model-… module to deploy/kubernetes/pom.xml")
                    .formatted(key(document)));
        }
        return decode(document, type);
    }

    private static <T> T decode(JsonNode document, Class<T> type) {
        try {
            return MODEL.treeToValue(document, type);
        } catch (JsonProcessingException refused) {
            throw new IllegalArgumentException(
                    "%s %s%s: %s"
                            .formatted(
                                    type.getSimpleName(),
                                    document.at("/metadata/name").asText(),
                                    place(refused),
                                    refused.getOriginalMessage()),
                    refused);
        }
    }

    private static String place(JsonProcessingException refused) {
        return refused instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step ->
                                step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                        .collect(Collectors.joining("", ", ", ""))
                : "";
    }

    private static String key(JsonNode document) {
        return key(document.path("apiVersion").asText(), document.path("kind").asText());
    }

    private static Map<String, Class<? extends HasMetadata>> types() {
        return ServiceLoader.load(KubernetesResource.class).stream()
                .map(ServiceLoader.Provider::type)
                .filter(HasMetadata.class::isAssignableFrom)
                .<Class<? extends HasMetadata>>map(type -> type.asSubclass(HasMetadata.class))
                .collect(Collectors.toMap(
                        type -> key(HasMetadata.getApiVersion(type), HasMetadata.getKind(type)), Function.identity()));
    }

    private static String key(String apiVersion, String kind) {
        return apiVersion + " " + kind;
    }

    private static final class NothingUnknown extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return false;
        }

        @Override
        public JsonIgnoreProperties.Value findPropertyIgnoralByName(MapperConfig<?> config, Annotated annotated) {
            return JsonIgnoreProperties.Value.empty();
        }
    }
}
