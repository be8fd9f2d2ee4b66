using System.Security.Cryptography;
using System.Text;
using CsCheck;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

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
        draw.Order().ShouldBe(Four.OrderBy(number => Sha($"{Seed}|上证指数3387.21|{number}"), StringComparer.Ordinal));
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
        FlatStory.Refusal(() => new FlatDraw("YH26-00001", Of(Four), "short", null, null, FlatStory.Keeper, Now)).ShouldBe(FlatRefusals.DrawUnclear);
    }

    [Fact]
    public void Draw_IsOpenedByAnother_OfTheOffice_Once()
    {
        var draw = new FlatDraw("YH26-00001", Of(Four), Seed, null, null, FlatStory.Both, Now);
        (draw.Order().Count, draw.Places().Count, draw.ToFile(null).Seed, draw.ToFile(null).Order).ShouldBe((0, 0, null, null));
        FlatStory.Refusal(() => draw.Open("1", [], null, FlatStory.Both, Now)).ShouldBe(FlatRefusals.NeedsAnother);
        FlatStory.Refusal(() => draw.Open("1", [], null, FlatStory.Keeper, Now)).ShouldBe(FlatRefusals.NotYours);
        FlatStory.Refusal(() => draw.Open(" ", [], null, FlatStory.Office, Now)).ShouldBe(FlatRefusals.DrawUnclear);
        FlatStory.Refusal(() => draw.Open("1", [], "YH26-00002", FlatStory.Office, Now)).Code.ShouldBe(FlatRefusals.DrawReplaced.Code);
        draw.Open("1", [], null, FlatStory.Office, Now);
        FlatStory.Refusal(() => draw.Open("2", [], null, FlatStory.OtherOffice, Now)).ShouldBe(FlatRefusals.DrawOpen);
        draw.Places().Values.Select(place => (place.Draw, place.Rank)).ShouldBe([(draw.Id, 1), (draw.Id, 2), (draw.Id, 3), (draw.Id, 4)]);
    }

    [Fact]
    public void Repeat_SaysWhy_AndTheFirstOneStays()
    {
        var first = Opened();
        FlatStory.Refusal(() => new FlatDraw("YH26-00002", Of(Four), Seed, first, " ", FlatStory.Keeper, Now)).ShouldBe(FlatRefusals.RepeatNeedsReason);
        FlatStory.Refusal(() => new FlatDraw("YH26-00002", Of(Four), Seed, null, "重来", FlatStory.Keeper, Now)).ShouldBe(FlatRefusals.RepeatNeedsReason);
        var again = new FlatDraw("YH26-00002", Of(Four), Seed, first, "名单漏一件", FlatStory.Keeper, Now);
        (again.RepeatsId, first.IsOpen, first.HoldsGood()).ShouldBe((first.Id, true, true));
    }

    /// <summary>Nobody holds or opens a draw in which the own application is.</summary>
    [Fact]
    public void Officer_OnTheList_NeitherPromisesNorOpens()
    {
        PersonId keeper = FlatStory.Keeper.Actor.Person!.Value, office = FlatStory.Office.Actor.Person!.Value;
        FlatStory.Refusal(() => new FlatDraw("YH26-00001", [.. Of(Four), new("ZF26-00020", keeper)], Seed, null, null, FlatStory.Keeper, Now)).ShouldBe(FlatRefusals.ConflictOfInterest);
        FlatStory.Refusal(() => Promised(Four).Open("1", [PersonId.New(), office], null, FlatStory.Office, Now)).ShouldBe(FlatRefusals.ConflictOfInterest);
    }

    /// <summary>Forty who share a place get forty places of one draw; whoever has the file computes the same, and sees when anything in it was changed.</summary>
    [Fact]
    public void Forty_ArePartedByOneDraw_AndAChangedFileIsFound()
    {
        string[] forty = [.. Enumerable.Range(1, 40).Select(i => $"ZF26-{i:00000}")];
        var accepted = new DateTime(2026, 3, 2, 1, 30, 0, DateTimeKind.Utc);
        FlatQueueEntry[] tied = [.. forty.Select(number => new FlatQueueEntry(number, 4, false, 62, accepted.AddSeconds(number[^1])))];
        FlatQueue.Groups(tied).ShouldHaveSingleItem().IsParted.ShouldBeFalse();
        var draw = Promised(forty);
        draw.Open("上证指数3387.21", [], null, FlatStory.Office, Now.AddHours(1));
        var places = draw.Places();
        FlatQueueEntry[] drawn = [.. tied.Select(entry => entry with { Drawn = places[entry.Number] })];
        FlatQueue.Groups(drawn).ShouldHaveSingleItem().IsParted.ShouldBeTrue();
        FlatQueue.Order(drawn).Select(entry => entry.Number).ShouldBe(draw.Order());

        var file = FlatDrawFile.FromJson(draw.ToFile(null).ToJson());
        var check = file.Check();
        (check.IsSame, check.Order.SequenceEqual(draw.Order())).ShouldBe((true, true));
        (file with { Applications = [.. forty[..39], "ZF26-00041"] }).Check().ListAgrees.ShouldBeFalse();
        (file with { Applications = [.. forty, forty[0]] }).Check().IsSame.ShouldBeFalse();
        (file with { Seed = new string('0', 64) }).Check().SeedAgrees.ShouldBeFalse();
        (file with { Witness = "上证指数3387.22" }).Check().OrderAgrees.ShouldBeFalse();
        (file with { Order = [.. file.Order!.Reverse()] }).Check().OrderAgrees.ShouldBeFalse();
        Promised(forty).ToFile(null).Check().IsSame.ShouldBeFalse();
    }

    private static FlatDrawCandidate[] Of(string[] list) => [.. list.Select(number => new FlatDrawCandidate(number, PersonId.New()))];

    private static FlatDraw Promised(string[] list) => new("YH26-00001", Of(list), Seed, null, null, FlatStory.Keeper, Now);

    private static FlatDraw Opened()
    {
        var draw = Promised(Four);
        draw.Open("上证指数3387.21", [], null, FlatStory.Office, Now.AddHours(1));
        return draw;
    }

    private static string Sha(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
