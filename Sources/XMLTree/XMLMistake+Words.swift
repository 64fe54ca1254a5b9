internal import Localization

extension XMLMistake {
    var summary: Words {
        switch kind {
        case .notUTF8:
            Words(nl: "Dit bestand is geen tekst in UTF-8.", en: "This file is not text in UTF-8.")
        case .otherEncoding:
            Words(
                nl: "De eerste regel noemt de codering \(name); opfris leest alleen UTF-8.",
                en: "The first line names the encoding \(name); opfris reads UTF-8 only.")
        case .documentType:
            Words(
                nl: "Een module heeft geen DOCTYPE of andere opdracht met <!.",
                en: "A module has no DOCTYPE or other declaration with <!.")
        case .otherVersion:
            Words(
                nl: "De eerste regel noemt een andere versie dan XML 1.0.",
                en: "The first line names another version than XML 1.0.")
        case .noElement:
            Words(
                nl: "Het bestand is leeg: er staat geen module in.",
                en: "The file is empty: there is no module in it.")
        case .controlCharacter:
            Words(
                nl: "Hier staat een onzichtbaar stuurteken dat XML niet toelaat.",
                en: "Here is an invisible control character that XML does not allow.")
        case .officeFile:
            Words(
                nl: "Dit is geen tekst, maar een bestand van een tekstverwerker.",
                en: "This is no text, but a file of a word processor.")
        case .neverClosed:
            Words(nl: "<\(name)> wordt nergens gesloten.", en: "<\(name)> is never closed.")
        case .wrongEndTag:
            Words(
                nl: "Hier sluit </\(name)>, maar <\(other)> is open.",
                en: "Here </\(name)> closes, but <\(other)> is open.")
        case .neverOpened:
            Words(
                nl: "</\(name)> sluit iets dat niet is geopend.", en: "</\(name)> closes what was not opened."
            )
        case .textBeforeRoot:
            Words(nl: "Er staat tekst voor de module.", en: "There is text before the module.")
        case .textAfterRoot:
            Words(
                nl: "Er staat tekst na het einde van de module.",
                en: "There is text after the end of the module.")
        case .secondRoot:
            Words(
                nl: "De module is al gesloten; hier begint nog iets.",
                en: "The module is closed already; something else begins here.")
        default: markup
        }
    }

    private var markup: Words {
        switch kind {
        case .tagNeverEnds, .endTagNeverEnds:
            Words(
                nl: "Van \"\(name)\" ontbreekt het teken > aan het eind.",
                en: "The > at the end of \"\(name)\" is missing.")
        case .valueWithoutQuotes:
            Words(
                nl: "De waarde van \(name) staat niet tussen aanhalingstekens.",
                en: "The value of \(name) is not between quotation marks.")
        case .strayInTag:
            Words(
                nl: "In <\(name)> staat een teken dat daar niet hoort.",
                en: "In <\(name)> is a character that does not belong there.")
        case .attributeTwice:
            Words(
                nl: "\(name) staat twee keer in hetzelfde element.",
                en: "\(name) is given twice in one element.")
        case .strayLessThan:
            Words(nl: "Een los teken < hoort niet in tekst.", en: "A < by itself does not belong in text.")
        case .strayAmpersand:
            Words(nl: "Een los teken & hoort niet in tekst.", en: "An & by itself does not belong in text.")
        case .unknownEntity:
            Words(nl: "XML kent &\(name); niet.", en: "XML does not know &\(name);.")
        case .forbiddenCharacter:
            Words(
                nl: "&\(name); is geen teken dat XML toelaat.",
                en: "&\(name); is no character that XML allows.")
        case .commentNeverCloses:
            Words(nl: "Dit commentaar wordt nergens gesloten.", en: "This comment is never closed.")
        case .hyphensInComment:
            Words(nl: "In commentaar mag geen -- staan.", en: "A comment may not have -- in it.")
        case .curlyQuotes:
            Words(
                nl: "De waarde van \(name) staat tussen krullende aanhalingstekens (“ ”).",
                en: "The value of \(name) is between curly quotation marks (“ ”).")
        case .cdataNeverCloses:
            Words(nl: "Dit CDATA-blok wordt nergens gesloten.", en: "This CDATA section is never closed.")
        case .instructionNeverCloses:
            Words(nl: "Deze opdracht <? wordt nergens gesloten.", en: "This <? instruction is never closed.")
        case .unknownPrefix:
            Words(
                nl: "Een naam met een dubbele punt hoort hier niet.",
                en: "A name with a colon does not belong here.")
        case .other:
            Words(nl: "Dit is geen geldige XML.", en: "This is not valid XML.")
        default: limit
        }
    }

    private var limit: Words {
        switch kind {
        case .tagTooLong:
            Words(nl: "Deze tag is langer dan 64 kB.", en: "This tag is longer than 64 kB.")
        case .tooManyAttributes:
            Words(
                nl: "Dit element heeft meer dan 64 attributen.",
                en: "This element has more than 64 attributes.")
        case .tooDeep:
            Words(
                nl: "Hier zitten meer dan 64 elementen in elkaar.",
                en: "More than 64 elements lie within each other here.")
        case .tooManyElements:
            Words(
                nl: "Dit bestand heeft meer dan 500.000 elementen.",
                en: "This file has more than 500,000 elements.")
        case .textTooLong:
            Words(nl: "Dit stuk tekst is langer dan 64 kB.", en: "This piece of text is longer than 64 kB.")
        default:
            Words(nl: "Dit bestand is groter dan 8 MB.", en: "This file is larger than 8 MB.")
        }
    }

    var remedy: Words? {
        switch kind {
        case .notUTF8, .otherEncoding:
            Words(nl: "bewaar het bestand als UTF-8", en: "save the file as UTF-8")
        case .officeFile:
            Words(
                nl: "schrijf in een teksteditor, of bewaar als platte tekst in UTF-8",
                en: "write in a text editor, or save as plain text in UTF-8")
        case .documentType: Words(nl: "haal dit weg", en: "take it out")
        case .otherVersion: Words(nl: "schrijf version=\"1.0\"", en: "write version=\"1.0\"")
        case .noElement: Words(nl: "begin met <module …>", en: "begin with <module …>")
        case .neverClosed:
            Words(nl: "zet </\(name)> waar het eindigt", en: "put </\(name)> where it ends")
        case .wrongEndTag:
            Words(
                nl: "haal </\(name)> weg, of laat begin en eind hetzelfde heten",
                en: "take </\(name)> out, or let beginning and end have the same name")
        case .neverOpened, .textBeforeRoot, .textAfterRoot, .secondRoot, .controlCharacter, .strayInTag:
            Words(nl: "haal het weg", en: "take it out")
        case .tagNeverEnds, .endTagNeverEnds: Words(nl: "zet er > achter", en: "put > after it")
        case .valueWithoutQuotes: Words(nl: "schrijf \(name)=\"…\"", en: "write \(name)=\"…\"")
        case .attributeTwice: Words(nl: "laat er één staan", en: "keep one of them")
        case .strayLessThan: Words(nl: "schrijf &lt;", en: "write &lt;")
        case .strayAmpersand: Words(nl: "schrijf &amp;", en: "write &amp;")
        case .unknownEntity: Words(nl: "typ het teken zelf", en: "type the character itself")
        case .commentNeverCloses: Words(nl: "zet --> waar het eindigt", en: "put --> where it ends")
        case .hyphensInComment: Words(nl: "schrijf één streepje", en: "write one hyphen")
        case .curlyQuotes:
            Words(nl: "typ rechte aanhalingstekens: \"", en: "type straight quotation marks: \"")
        case .cdataNeverCloses: Words(nl: "zet ]]> waar het eindigt", en: "put ]]> where it ends")
        case .instructionNeverCloses: Words(nl: "zet ?> waar het eindigt", en: "put ?> where it ends")
        case .unknownPrefix:
            Words(nl: "schrijf de naam zonder dubbele punt", en: "write the name without a colon")
        case .fileTooLarge, .tagTooLong, .tooManyAttributes, .tooDeep, .tooManyElements, .textTooLong:
            Words(nl: "maak er kleinere delen van", en: "make smaller parts of it")
        case .forbiddenCharacter, .other: nil
        }
    }
}
