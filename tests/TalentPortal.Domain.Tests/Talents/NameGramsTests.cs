using System.Text;
using CsCheck;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Tests.Talents;

/// <summary>
/// Seeded defects, each seen red: pieces without the pairs (Pieces_…, every Part_…), pieces by char instead of by character (Pieces_… alone,
/// for 𠮷: halves of a character find themselves, so no part of a name is missed), the case of Latin letters kept (both Latin names), the
/// middle dot kept as a character (the part across it, and Search_…).
/// </summary>
public sealed class NameGramsTests
{
    private static readonly Gen<string> Character = Gen.OneOf(
        Gen.Int[0x4E00, 0x9FA5].Select(code => char.ConvertFromUtf32(code)), Gen.Int[0x20000, 0x2A6D6].Select(code => char.ConvertFromUtf32(code)),
        Gen.Char['a', 'z'].Select(letter => letter.ToString()), Gen.Char['A', 'Z'].Select(letter => letter.ToString()));

    [Fact]
    public void Pieces_OfAName_AreItsCharactersAndPairs()
    {
        NameGrams.Of("张建国").ShouldBe(["张", "建", "国", "张建", "建国"], ignoreOrder: true);
        NameGrams.Of("𠮷野").ShouldBe(["𠮷", "野", "𠮷野"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("阿依古丽·买买提", "古丽买")]
    [InlineData("阿依古丽·买买提", "丽·买")]
    [InlineData("John Smith", "HNSM")]
    [InlineData("Ｊｏｈｎ", "john")]
    public void Part_OfAName_IsFoundWhateverStandsBetween(string name, string part) =>
        NameGrams.ForSearch(part).ShouldAllBe(piece => NameGrams.Of(name).Contains(piece));

    [Fact]
    public void Search_ForNothingThatStandsInNames_HasNoPieces() => NameGrams.ForSearch(" ·.% _").ShouldBeEmpty();

    [Fact]
    public void Part_OfAnyName_FindsIt() =>
        Gen.Select(Character.List[1, 12], Gen.Int[0, 11], Gen.Int[1, 12]).Sample((characters, from, length) =>
        {
            var name = string.Concat(characters);
            var part = string.Concat(characters.Skip(from % characters.Count).Take(length));
            var pieces = NameGrams.Of(name);
            return NameGrams.ForSearch(part) is { Length: > 0 } sought && sought.All(pieces.Contains) && pieces.All(piece => piece.Length <= NameGrams.MaxLength && piece.EnumerateRunes().Count() <= 2);
        });
}
