using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace TalentPortal.Architecture.Tests.Foundation;

/// <summary>The model of the configurations, as a start without the compiled one would make it; a replaced <see cref="IModelCustomizer"/> works here only.</summary>
internal static class WorkedOutModel
{
    public static IModel Of(DbContext db) => db.GetService<IModelSource>().GetModel(db, db.GetService<ModelCreationDependencies>(), designTime: false);
}
