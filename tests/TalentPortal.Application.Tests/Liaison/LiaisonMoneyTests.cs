using TalentPortal.Application.Liaison;
using TalentPortal.Application.Tests.Payments;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Tests.Liaison;

/// <summary>What a leader reads of the money on the cards and the sheet.</summary>
public sealed class LiaisonMoneyTests : IAsyncLifetime
{
    private PaymentTown town = null!;

    public async ValueTask InitializeAsync() => town = await PaymentTown.CreateAsync();

    public ValueTask DisposeAsync() => town.DisposeAsync();

    [Fact]
    public async Task Received_OfSeveralTalents_IsEachOnesOwn_WithoutWhatTheBankGaveBack()
    {
        var (three, two, failed) = (await town.GrantAsync(months: 3), await town.GrantAsync(months: 2), await town.GrantAsync(months: 1));
        await town.PublishAsync();
        var batch = await town.SentBatchAsync();
        await town.TakeAsync(batch, Results.Csv(await town.LinesAsync(batch), line => line.PersonId == failed.PersonId ? "账户已销户" : null));
        var waiting = await town.GrantAsync(months: 4);

        var received = await town.ReadAsync(db => new LiaisonMoney(db).OfAsync([three.PersonId, failed.PersonId, waiting.PersonId], default));

        received.ShouldHaveSingleItem().Key.ShouldBe(three.PersonId);
        received[three.PersonId].ShouldBe([(2026, PaymentTown.Monthly * 3)]);
        (await AloneAsync(two.PersonId)).ShouldBe([(2026, PaymentTown.Monthly * 2)]);
        (await AloneAsync(waiting.PersonId)).ShouldBeEmpty();
    }

    private Task<IReadOnlyList<(int Year, Money Amount)>> AloneAsync(PersonId person) => town.ReadAsync(db => new LiaisonMoney(db).OfAsync(person, default));
}
