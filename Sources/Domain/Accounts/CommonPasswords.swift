/// Passwords of ten characters and more that people choose most, in lower case.
///
/// From the upper ends of two lists of leaked ones: the 100,000 that the British National Cyber Security Centre
/// published in 2019 after Have I Been Pwned, and the 1,000 most common Chinese ones in SecLists
/// (https://github.com/danielmiessler/SecLists, Passwords/Common-Credentials).
enum CommonPasswords {
    static let all = Set([worldwide, chinese].flatMap { $0.split(whereSeparator: \.isWhitespace) }.map(String.init))

    private static let worldwide = """
        1234567890 1q2w3e4r5t qwertyuiop 0123456789 0987654321 q1w2e3r4t5y6 basketball 1234567891 12345qwert
        q1w2e3r4t5 12345678910 elizabeth1 1234554321 chocolate1 password123 1q2w3e4r5t6y hellokitty 4815162342
        1qaz2wsx3edc qwerty12345 qwerty123456 1122334455 1029384756 9876543210 password12 iloveyou12 liverpool1
        butterfly1 qwerty1234 123qweasdzxc christopher sweetheart realmadrid azertyuiop volleyball 123456qwerty
        12345qwerty zxcvbnm123 california password11 asdfghjkl1 spiderman1 7894561230 poiuytrewq alexander1
        beautiful1 metallica1 password01 undertaker linkinpark bestfriend superstar1 motdepasse harrypotter
        """

    private static let chinese = """
        a123456789 123456789a woaini1314 5845211314 5845201314 5201314520 beijing2008 5841314520 1357924680
        q123456789 123456789q 1123581321 123456123456 wojiushiwo 7708801314520 qq123456789 1234567890123
        123456789123 5841314521 112233445566 woaiwoziji z123456789 7758521521 2008520085 jiushiaini zhendeaini
        abcd123456 wobuzhidao 1314520520 caonima123 12345678900 1234567899 w123456789 123456789abc 5201314123
        3141592653 woshinidie meiyoumima 123456789qq 9638527410 1472583690 123456789z 1234512345 abc123456789
        52013145201314 77585211314 5211314521 asdf123456 zhimakaimen 3141592654 woainimama woaini5201314
        123456654321 1233211234567
        """
}
