using TalentPortal.Application.Foundation;
using TalentPortal.Application.Payments;
using TalentPortal.Domain.Payments;

namespace TalentPortal.Application.Tests.Payments;

/// <summary>What the 409 page tells of a batch and of a recovery that somebody else moved. Seeded defect: the batch's step is not written.</summary>
public sealed class MoneyChangesTests
{
    [Fact]
    public async Task Batch_MovedByOthers_TellsItsLastStepsWithNames()
    {
        await using var town = await PaymentTown.CreateAsync();
        await town.GrantAsync();
        await town.PublishAsync();
        var id = await town.SentBatchAsync();

        var told = await ToldAsync(town, nameof(PaymentBatch), id.Value);

        told.Select(step => step.By).ShouldBe([town.Maker.Name, town.Checker.Name, town.Maker.Name]);
        told.Select(step => step.What).ShouldBe(["生成批次", "复核", "送出银行文件"]);
    }

    [Fact]
    public async Task Batch_Discarded_TellsByWhom()
    {
        await using var town = await PaymentTown.CreateAsync();
        await town.GrantAsync();
        await town.PublishAsync();
        var id = await town.MakeAsync();
        var version = await town.VersionAsync(id);
        await town.AsAsync<PaymentService>(town.Maker, service => service.DiscardAsync(id, new ExplainPayment { Reason = "重做", Version = version }, default));

        (await ToldAsync(town, nameof(PaymentBatch), id.Value)).Select(step => (step.By, step.What)).ShouldBe([(town.Maker.Name, "生成批次"), (town.Maker.Name, "作废")]);
    }

    [Fact]
    public async Task Unknown_HasNoHistory()
    {
        await using var town = await PaymentTown.CreateAsync();
        (await ToldAsync(town, nameof(PaymentBatch), Guid.CreateVersion7())).ShouldBeEmpty();
        (await ToldAsync(town, nameof(Recovery), Guid.CreateVersion7())).ShouldBeEmpty();
    }

    internal static Task<IReadOnlyList<ChangeStep>> ToldAsync(PaymentTown town, string subject, Guid id) =>
        PortalLanguage.In(PortalLanguage.Chinese, () => town.AsAsync<IEnumerable<IChangeHistory>, IReadOnlyList<ChangeStep>>(town.Accountant, histories => histories.Single(history => history.Subject == subject).SinceAsync(id, 1, default)));
}
