package org.kardan.kit.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Names that the rules were not made with. The first test has those they were made with; the second list was written before the
 * rules were first tried on it, and a name that is not found goes to the exceptions, with the reason: no rule is made for it.
 */
class HeldOutNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Smirnoff, Смирнов",
        "Wolkow, Volkov",
        "Schukow, Zhukov",
        "Joukov, Жуков",
        "Gorbatschow, Горбачёв",
        "Jelzin, Yeltsin",
        "Chruschtschow, Khrushchev",
        "Mohammadreza Zarif, Mohammad Reza Zarif",
        "Mohammad Reza Zarif, Mohammadreza Zarif",
        "Abdulrahman, Abd al-Rahman",
        "Kim Jong-un, 김정은",
        "김정은, Kim Jong Un",
        "김정은, Kim Jongun",
        "Park Geun-hye, 박근혜",
        "Lee Jae-myung, 이재명",
        "Hyundai, 현대자동차",
        "Jinping Xi, 习近平",
        "Dostojewski, Достоевский",
        "Ahmedinecad, Mahmoud Ahmadinejad",
    })
    void namesOfOnePersonMeet(String asked, String name) {
        assertThat(new NamesAsked(List.of(name)).first(asked)).contains(name);
        assertThat(new NamesAsked(List.of("Kaluga", "Kazem Jalali", "Faurecia", name)).first(asked))
                .contains(name);
    }

    /** Of one person or firm each: as it is recorded (ways to write it between bars), and what is asked. */
    private static final List<String> HELD_OUT = List.of(
            // final f
            "Sergei Rachmaninov: Rachmaninoff",
            "Романов: Romanoff",
            "Строганов: Stroganoff",
            "Sergei Prokofiev: Prokofieff",
            // German
            "Чайковский: Tschaikowsky",
            "Leonid Brezhnev: Breschnew",
            "Nabokov: Nabokow",
            "Dmitri Shostakovich: Schostakowitsch, Chostakovitch, Szostakowicz",
            "Солженицын|Alexander Solzhenitsyn: Solschenizyn, Soljenitsyne, Sołżenicyn",
            "Сергей Лавров: Lawrow",
            "Шойгу: Schoigu",
            "Medvedev: Medwedew",
            "Менделеев: Mendelejew",
            "Vladimir Vysotsky: Wladimir Wyssozki",
            "Зиновьев: Sinowjew",
            "Троцкий: Trotzki",
            "Павлов: Pawlow",
            "Nikita Mikhalkov: Michalkow",
            // French and Polish
            "Антон Чехов: Tchekhov, Tschechow, Czechow",
            "Жуковский: Joukovski",
            "Alexander Pushkin|Пушкин: Pouchkine, Puszkin",
            "Арам Хачатурян: Khatchatourian",
            "Миттеран: Mitterrand",
            "Валенса: Wałęsa",
            // Turkish and Persian
            "جواد ظریف|Javad Zarif: Cevad Zarif",
            "Hassan Rouhani: Ruhani",
            "Rafsanjani: Refsencani",
            "Majid Takht-Ravanchi: Mecid Tahtrevançi",
            // given names in one word and in two
            "Mohammadreza Aref: Mohammad Reza Aref",
            "Abdol Karim Soroush: Abdolkarim Soroush",
            "Abdulaziz Al-Saud: Abdul Aziz al Saud",
            "Jeanclaude Trichet: Jean Claude Trichet",
            "Sun Yat-sen: Sun Yatsen",
            "Alexander Lvov-Tolstoy: Aleksandr Lvov Tolstoi",
            "Nur Ettin Özdebir: Nurettin Ozdebir",
            // Korean
            "문재인: Moon Jae-in",
            "김대중: Kim Dae-jung",
            "반기문|Ban Ki Moon: Ban Ki-moon, 반기문",
            "윤석열: Yoon Suk-yeol",
            "정몽구|Chung Mong-koo: Chung Mong-koo, 정몽구",
            "노무현: Roh Moo-hyun",
            "황교안: Hwang Kyo-ahn",
            "삼성전자: Samsung",
            "Kia: 기아",
            // Chinese and Japanese
            "李书福|Li Shu Fu: Li Shufu, Shufu Li, 李书福",
            "王传福: Wang Chuanfu",
            "吉利汽车: Geely",
            "ミツビシ: Mitsubishi",
            "トヨタ自動車: Toyota",
            "豊田章男: Akio Toyoda");

    /** What is not found first, and why no rule of sounds helps. */
    private static final Map<String, String> NOT_FOUND = Map.of(
            "Akio Toyoda",
                    "how a Japanese name is read is in a dictionary; without one its characters are read as Chinese",
            "Wałęsa", "a nasal vowel that other languages write with an n",
            "Geely", "the firm's own spelling of jili",
            "Roh Moo-hyun", "the family name is no, and one of three words is too little",
            "기아", "gia: no two consonants");

    @Test
    void ofNamesNobodyTunedForTheRightOneComesFirst() {
        var all = new NamesAsked(
                HELD_OUT.stream().flatMap(line -> recorded(line).stream()).toList());

        var missed = HELD_OUT.stream()
                .flatMap(
                        line -> Stream.of(line.substring(line.indexOf(": ") + 2).split(", "))
                                .filter(asked -> all.first(asked)
                                        .filter(recorded(line)::contains)
                                        .isEmpty()))
                .toList();

        assertThat(missed).containsExactlyInAnyOrderElementsOf(NOT_FOUND.keySet());
    }

    private static List<String> recorded(String line) {
        return List.of(line.substring(0, line.indexOf(": ")).split("\\|"));
    }
}
