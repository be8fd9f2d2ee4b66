using System.Security.Cryptography;
using System.Text;
using CsCheck;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Tests.Flats;

public sealed class FlatDrawTests
{
    private static readonly string Seed = string.Concat(Enumerable.Repeat("0f1e2d3c", 8));
    private static readonly DateTime Now = new(2026, 3, 2, 2, 0, 0, DateTimeKind.Utc);
    private static readonly string[] Four = ["ZF26-00003", "ZF26-00001", "ZF26-00007", "ZF26-00012"];

    /// <summary>The order as anybody computes it from what is published, written here a second time.</summary>
    [Fact]
    public void Draw_FromListSeedAndWitness_IsComputedAgain()
    {
        var draw = Opened();
        var list = Sha(string.Join('\n', Four.Order(StringComparer.Ordinal)));
        (draw.ListDigest, draw.Commitment).ShouldBe((list, Sha($"{Seed}|{list}")));
        draw.Entries.OrderBy(entry => entry.Rank).Select(entry => entry.Application).ShouldBe(Four.OrderBy(number => Sha($"{Seed}|上证指数3387.21|{number}"), StringComparer.Ordinal));
        draw.HoldsGood().ShouldBeTrue();
    }

    [Fact]
    public void Order_DoesNotDependOnTheOrderOfTheList_AndGivesEachAPlace() => Gen.Select(Gen.Int[1, 99_999].HashSet[2, 20], Gen.Int, Gen.Int[0, 1_000]).Sample((numbers, seed, word) =>
    {
        string[] list = [.. numbers.Select(number => $"ZF26-{number:00000}")];
        string[] shuffled = [.. list];
        new Random(seed).Shuffle(shuffled);
        var order = VerifiableDraw.Order(Seed, $"{word}", list);
        return order.SequenceEqual(VerifiableDraw.Order(Seed, $"{word}", shuffled)) && order.Order(StringComparer.Ordinal).SequenceEqual(list.Order(StringComparer.Ordinal)) && VerifiableDraw.ListDigest(list) == VerifiableDraw.ListDigest(shuffled);
    });

    /// <summary>Each of four is first about as often as any other, over 4,000 words of the witness.</summary>
    [Fact]
    public void Draw_OverManyWitnesses_FavoursNobody()
    {
        var first = Enumerable.Range(0, 4_000).Select(word => VerifiableDraw.Order(Seed, $"{word}", Four)[0]).CountBy(number => number).ToList();
        first.Count.ShouldBe(4);
        first.ShouldAllBe(row => row.Value > 870 && row.Value < 1_130);
    }

    [Fact]
    public void List_WithAnEntryTwice_OrOfOne_IsRefused()
    {
        Should.Throw<ArgumentException>(() => VerifiableDraw.Order(Seed, "1", ["a", "a"]));
        FlatStory.Refusal(() => Promised([Four[0], Four[0]])).ShouldBe(FlatRefusals.DrawUnclear);
        FlatStory.Refusal(() => Promised([Four[0]])).ShouldBe(FlatRefusals.DrawUnclear);
        FlatStory.Refusal(() => new FlatDraw("YH26-00001", Four, "short", null, null, FlatStory.Keeper, Now)).ShouldBe(FlatRefusals.DrawUnclear);
    }

    [Fact]
    public void Draw_IsOpenedByAnother_OfTheOffice_Once()
    {
        var draw = new FlatDraw("YH26-00001", Four, Seed, null, null, FlatStory.Both, Now);
        draw.Entries.ShouldAllBe(entry => entry.Rank == null);
        draw.PlaceOf(Four[0]).ShouldBeNull();
        FlatStory.Refusal(() => draw.Open("1", FlatStory.Both, Now)).ShouldBe(FlatRefusals.NeedsAnother);
        FlatStory.Refusal(() => draw.Open("1", FlatStory.Keeper, Now)).ShouldBe(FlatRefusals.NotYours);
        FlatStory.Refusal(() => draw.Open(" ", FlatStory.Office, Now)).ShouldBe(FlatRefusals.DrawUnclear);
        draw.Open("1", FlatStory.Office, Now);
        FlatStory.Refusal(() => draw.Open("2", FlatStory.OtherOffice, Now)).ShouldBe(FlatRefusals.DrawOpen);
        draw.PlaceOf(Four[0])!.Value.Draw.ShouldBe(draw.Id);
        draw.PlaceOf("ZF26-99999").ShouldBeNull();
    }

    [Fact]
    public void Repeat_SaysWhy_AndTheFirstOneStays()
    {
        var first = Opened();
        FlatStory.Refusal(() => new FlatDraw("YH26-00002", Four, Seed, first, " ", FlatStory.Keeper, Now)).ShouldBe(FlatRefusals.RepeatNeedsReason);
        FlatStory.Refusal(() => new FlatDraw("YH26-00002", Four, Seed, null, "重来", FlatStory.Keeper, Now)).ShouldBe(FlatRefusals.RepeatNeedsReason);
        var again = new FlatDraw("YH26-00002", Four, Seed, first, "名单漏一件", FlatStory.Keeper, Now);
        (again.RepeatsId, first.IsOpen, first.HoldsGood()).ShouldBe((first.Id, true, true));
    }

    private static FlatDraw Promised(string[] list) => new("YH26-00001", list, Seed, null, null, FlatStory.Keeper, Now);

    private static FlatDraw Opened()
    {
        var draw = Promised(Four);
        draw.Open("上证指数3387.21", FlatStory.Office, Now.AddHours(1));
        return draw;
    }

    private static string Sha(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
