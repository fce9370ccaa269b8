package org.kardan.kit.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchFormTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kazım Celali",
                "Kazem Jalali",
                "KAZEM JALALI",
                "Казем Джалали",
                "کاظم جلالی",
                "كاظم جلالي",
                "Kazim Dzhalali"
            })
    void oneNameHasOneSkeletonInWhateverScript(String name) {
        assertThat(SearchForm.of(name).skeleton()).isEqualTo("kzm jll");
    }

    @ParameterizedTest
    @CsvSource({
        "GAZ, ГАЗ",
        "GAZ, گاز",
        "Moskvich, Москвич",
        "Nizhny Novgorod, Нижний Новгород",
        "Kaluga, Калуга",
        "Hamid, Хамид",
        "Khodro, خودرو",
        "Qom, قم",
        "Şahin, Shahin",
        "Yıldırım, Йылдырым",
        "Erdoğan, Эрдоган",
        "Müller, Muller",
        "Čapek, Capek",
        "Schmidt, Шмидт",
        "Volgograd, Wolgograd",
    })
    void spellingsOfOneNameMeet(String one, String other) {
        assertThat(SearchForm.of(one).skeleton()).isEqualTo(SearchForm.of(other).skeleton());
    }

    @ParameterizedTest
    @CsvSource({"Kaluga, Kazan", "Tver, Tula", "GAZ, KAMAZ", "Jalali, Jamali", "Faurecia, Forvia"})
    void namesOfTwoThingsStayApart(String one, String other) {
        assertThat(SearchForm.of(one).skeleton())
                .isNotEqualTo(SearchForm.of(other).skeleton());
    }

    @ParameterizedTest
    @CsvSource({
        "Kazım Celali, kazim jelali",
        "Carlos Ghosn, carlos ghosn",
        "Казем Джалали, kazem jalali",
        "کاظم جلالی, kazm jlali",
        "Škoda-Auto, skoda auto",
        "ВАЗ 2107, vaz 2107",
        "İstanbul, istanbul",
    })
    void theLatinFormIsWhatThePressWouldWrite(String text, String latin) {
        assertThat(SearchForm.of(text).latin()).isEqualTo(latin);
    }

    @Test
    void aWordKeepsItsPlaceInTheText() {
        var words = SearchForm.words("Посол (Казем) 大使");

        assertThat(words).extracting(SearchWord::text).containsExactly("Посол", "Казем", "大使");
        assertThat(words.get(1).start()).isEqualTo(7);
        assertThat(words.get(1).end()).isEqualTo(12);
        assertThat(words.get(1).form()).isEqualTo(new SearchForm("kazem", "kzm", List.of("546000")));
        assertThat(words.get(2).form().latin()).isEqualTo("dashi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "—…!?", "😀", "\u0000"})
    void aTextWithoutLettersHasAnEmptyForm(String text) {
        assertThat(SearchForm.of(text)).isEqualTo(new SearchForm("", "", List.of()));
    }

    @Test
    void aWordOfVowelsKeepsThem() {
        assertThat(SearchForm.of("Aue").skeleton()).isEqualTo("aue");
    }
}
